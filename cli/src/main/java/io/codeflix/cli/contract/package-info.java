/** Operators' nouns that speak to the schema registry and to Kafka. */
@NullMarked
package io.codeflix.cli.contract;

import org.jspecify.annotations.NullMarked;
