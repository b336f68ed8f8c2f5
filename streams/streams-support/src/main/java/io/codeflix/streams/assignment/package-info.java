/** Which instance owns which partitions, and which keeps copies. */
@NullMarked
package io.codeflix.streams.assignment;

import org.jspecify.annotations.NullMarked;
