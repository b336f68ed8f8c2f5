@NullMarked
package io.codeflix.cli.creation;

import org.jspecify.annotations.NullMarked;
