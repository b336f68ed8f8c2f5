/** A Kafka and a registry of one's own, for operators' commands. */
@NullMarked
package io.codeflix.cli.cluster;

import org.jspecify.annotations.NullMarked;
