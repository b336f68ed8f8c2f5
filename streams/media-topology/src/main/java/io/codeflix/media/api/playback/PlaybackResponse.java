package io.codeflix.media.api.playback;

import java.time.Instant;

/** Where to start playing, and until when that can be started. */
record PlaybackResponse(String titleId, Instant expiresAt, String hls, String dash) {}
