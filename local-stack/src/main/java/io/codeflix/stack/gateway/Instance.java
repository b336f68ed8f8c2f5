package io.codeflix.stack.gateway;

/**
 * One process of an upstream, on the loopback interface.
 *
 * @param port where it answers
 * @param readinessPort where it says whether it may be asked
 */
public record Instance(int port, int readinessPort) {}
