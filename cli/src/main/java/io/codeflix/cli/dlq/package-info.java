/** Dead letters: what no application could handle, where it lies, what became of it. */
@NullMarked
package io.codeflix.cli.dlq;

import org.jspecify.annotations.NullMarked;
