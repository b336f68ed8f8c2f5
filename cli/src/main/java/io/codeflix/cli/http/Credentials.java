package io.codeflix.cli.http;

import java.util.Optional;

/** The access token of whoever is asking. */
public interface Credentials {

    Optional<String> accessToken();

    /** A new one after the server refused the last; empty where there is none to be had. */
    Optional<String> renewedAccessToken();

    /** Who it is, for notes on this machine; empty for nobody. The platform alone decides whom it believes. */
    String owner();
}
