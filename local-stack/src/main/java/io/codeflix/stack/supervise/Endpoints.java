package io.codeflix.stack.supervise;

/**
 * Where tools find the parts that have no place behind the gateway.
 *
 * @param kafka bootstrap servers
 * @param registry base of the Confluent-compatible API
 * @param amqp URI with user and virtual host, without the password
 * @param broker name and version of the AMQP broker, for people
 */
public record Endpoints(String kafka, String registry, String amqp, String broker) {}
