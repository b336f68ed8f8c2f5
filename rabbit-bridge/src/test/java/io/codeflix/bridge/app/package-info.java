@NullMarked
package io.codeflix.bridge.app;

import org.jspecify.annotations.NullMarked;
