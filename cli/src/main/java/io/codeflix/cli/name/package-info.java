/** Names where ids are asked for. */
@NullMarked
package io.codeflix.cli.name;

import org.jspecify.annotations.NullMarked;
