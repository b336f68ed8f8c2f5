/** Records of Kafka, read for people: decoded where they can be, shown as they are where they can't. */
@NullMarked
package io.codeflix.cli.record;

import org.jspecify.annotations.NullMarked;
