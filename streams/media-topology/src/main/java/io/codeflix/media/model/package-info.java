/** What a source and a playable package are; shared by assets and jobs. No Kafka, no Spring, no Avro here. */
@NullMarked
package io.codeflix.media.model;

import org.jspecify.annotations.NullMarked;
