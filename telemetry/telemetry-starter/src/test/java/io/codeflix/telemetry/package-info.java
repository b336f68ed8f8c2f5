@NullMarked
package io.codeflix.telemetry;

import org.jspecify.annotations.NullMarked;
