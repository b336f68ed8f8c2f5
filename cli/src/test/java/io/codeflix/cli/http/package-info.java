@NullMarked
package io.codeflix.cli.http;

import org.jspecify.annotations.NullMarked;
