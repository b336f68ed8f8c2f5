package io.codeflix.media.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Until when what was deleted or replaced can be restored.
 *
 * @param after how long the bytes stay; the same for the catalog, whose deleted videos can be restored as long
 */
@ConfigurationProperties("codeflix.removal")
record RemovalProperties(@DefaultValue("7d") Duration after) {}
