/** Runs deciders on Kafka Streams, exactly once. */
@NullMarked
package io.codeflix.streams.runner;

import org.jspecify.annotations.NullMarked;
