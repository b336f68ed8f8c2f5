package io.codeflix.cli.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** RFC 8628 §3.2: what the person is to enter, and where. */
record DeviceCode(
        @JsonProperty("device_code") String deviceCode,
        @JsonProperty("user_code") String userCode,
        @JsonProperty("verification_uri") String verificationUri,
        @JsonProperty("verification_uri_complete") @Nullable String verificationUriComplete,
        @JsonProperty("expires_in") long expiresInSeconds,
        @JsonProperty("interval") long intervalSeconds) {}
