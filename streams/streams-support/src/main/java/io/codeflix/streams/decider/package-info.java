/** Rules without Kafka: deciders, decisions and problems. */
@NullMarked
package io.codeflix.streams.decider;

import org.jspecify.annotations.NullMarked;
