@NullMarked
package io.codeflix.contract;

import org.jspecify.annotations.NullMarked;
