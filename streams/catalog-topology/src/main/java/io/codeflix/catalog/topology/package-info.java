/** The catalog as a dataflow: commands in; facts, states, titles and outcomes out. */
@NullMarked
package io.codeflix.catalog.topology;

import org.jspecify.annotations.NullMarked;
