package io.codeflix.media.topology;

import java.time.Duration;

/**
 * How long assets are waited for; the same values on every instance.
 *
 * @param upload from its registration on, a file may be uploaded
 * @param retention the bytes of an asset stay after nobody needs it any more
 */
public record Patience(Duration upload, Duration retention) {}
