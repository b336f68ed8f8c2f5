/** From the workers' answers into Kafka. */
@NullMarked
package io.codeflix.bridge.events;

import org.jspecify.annotations.NullMarked;
