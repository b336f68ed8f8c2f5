/** Serdes, contract checks and the contract's registration, against any Confluent-compatible schema registry. */
@NullMarked
package io.codeflix.registry;

import org.jspecify.annotations.NullMarked;
