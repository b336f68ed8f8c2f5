@NullMarked
package io.codeflix.cli.record;

import org.jspecify.annotations.NullMarked;
