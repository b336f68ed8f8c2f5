package io.codeflix.catalog.api.listener;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where viewers' reads come in.
 *
 * @param port 0 for any free one
 * @param eventLoops threads that read and write sockets; one serves tens of thousands of reads a second
 * @param maxConnections more are closed at once
 * @param idleTimeout a connection that says nothing for so long is closed
 */
@ConfigurationProperties("codeflix.titles")
public record TitleListenerProperties(
        @DefaultValue("7411") int port,
        @DefaultValue("1") int eventLoops,
        @DefaultValue("10000") int maxConnections,
        @DefaultValue("75s") Duration idleTimeout) {}
