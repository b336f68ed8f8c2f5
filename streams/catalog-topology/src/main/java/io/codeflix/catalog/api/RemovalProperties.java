package io.codeflix.catalog.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Until when what was deleted can be restored.
 *
 * @param after how long a deleted video can be restored; the same for media, which keeps its files as long
 */
@ConfigurationProperties("codeflix.removal")
public record RemovalProperties(@DefaultValue("7d") Duration after) {}
