package io.codeflix.cli.demo;

import io.codeflix.cli.catalog.TranslationDraft;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The film of the demo.
 *
 * @param year of its first showing; this one where nobody knows, since a video has to have one
 * @param inPortuguese what it is called in Brazil
 * @param attribution whose it is, where that has to be said
 */
record Clip(
        Path file,
        String title,
        String description,
        int year,
        TranslationDraft inPortuguese,
        @Nullable String attribution) {}
