/** Rules of the catalog; they know neither Kafka nor Avro nor Spring. */
@NullMarked
package io.codeflix.catalog.model;

import org.jspecify.annotations.NullMarked;
