package io.codeflix.streams.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;

/** Compares a topology with the one that was agreed on. */
public final class GoldenTopology {
    private static final String REWRITE = "codeflix.golden.rewrite";

    private GoldenTopology() {}

    /**
     * Fails where the topology differs from the file. With {@code -Dcodeflix.golden.rewrite=true} it writes the file
     * instead, for a change that was meant.
     */
    public static void assertAgreed(Topology topology, Path golden) {
        var described = topology.describe().toString();
        try {
            if (Boolean.getBoolean(REWRITE)) {
                Files.createDirectories(golden.toAbsolutePath().getParent());
                Files.writeString(golden, described);
            }
            assertThat(described)
                    .as(
                            "Meant it? Rewrite it with -D%s=true and say in an ADR: rolling, reset or new application.id",
                            REWRITE)
                    .isEqualToNormalizingNewlines(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
