/** From Kafka into the workers' queues. */
@NullMarked
package io.codeflix.bridge.commands;

import org.jspecify.annotations.NullMarked;
