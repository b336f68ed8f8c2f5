/** What an operator can do with dead letters. */
@NullMarked
package io.codeflix.cli.dlq;

import org.jspecify.annotations.NullMarked;
