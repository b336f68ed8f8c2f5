/** What a service tells of itself against what is written about it. */
@NullMarked
package io.codeflix.telemetry.testkit;

import org.jspecify.annotations.NullMarked;
