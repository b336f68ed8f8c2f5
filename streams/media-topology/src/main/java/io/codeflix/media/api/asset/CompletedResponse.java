package io.codeflix.media.api.asset;

import org.jspecify.annotations.Nullable;

/** The upload is whole; the job works on it from here. */
record CompletedResponse(String id, long version, @Nullable String jobId) {}
