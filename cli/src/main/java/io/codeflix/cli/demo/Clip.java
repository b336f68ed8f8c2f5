package io.codeflix.cli.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The film of the demo.
 *
 * @param attribution whose it is, where that has to be said
 */
record Clip(
        Path file,
        String title,
        String description,
        @Nullable Integer year,
        @Nullable String attribution) {}
