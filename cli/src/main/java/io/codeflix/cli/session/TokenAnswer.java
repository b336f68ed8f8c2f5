package io.codeflix.cli.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** RFC 6749 §5: tokens, or why not. */
record TokenAnswer(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("refresh_token") @Nullable String refreshToken,
        @JsonProperty("expires_in") long expiresInSeconds,
        @JsonProperty("error") @Nullable String error,
        @JsonProperty("error_description") @Nullable String errorDescription) {}
