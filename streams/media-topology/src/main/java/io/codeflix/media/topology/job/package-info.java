/** The job workflow on Kafka Streams: its store, its timers, and how its model meets the records. */
@NullMarked
package io.codeflix.media.topology.job;

import org.jspecify.annotations.NullMarked;
