package io.codeflix.streams.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class IdentityPropertiesTest {

    @Test
    void itsTextTellsWhoWeAreAndNotTheSecret() {
        var identity = new IdentityProperties(
                "http://issuer", URI.create("http://issuer/certs"), "codeflix", null, "media-topology", "s3cret");

        assertThat(identity.toString()).contains("media-topology").doesNotContain("s3cret");
    }
}
