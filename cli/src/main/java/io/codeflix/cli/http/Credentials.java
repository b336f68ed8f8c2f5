package io.codeflix.cli.http;

import java.util.Optional;

/** The access token of whoever is asking. */
public interface Credentials {

    Optional<String> accessToken();

    /** A new one after the server refused the last; empty where there is none to be had. */
    Optional<String> renewedAccessToken();
}
