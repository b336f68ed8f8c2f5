package io.codeflix.stack.gateway;

import io.codeflix.stack.home.Address;

/**
 * One process of an upstream.
 *
 * @param address where it answers
 * @param readiness where it says whether it may be asked
 */
public record Instance(Address address, Address readiness) {}
