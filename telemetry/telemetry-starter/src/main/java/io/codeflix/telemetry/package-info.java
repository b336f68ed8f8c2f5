/** What every service tells of itself: traces, metrics and probes by one convention. */
@NullMarked
package io.codeflix.telemetry;

import org.jspecify.annotations.NullMarked;
