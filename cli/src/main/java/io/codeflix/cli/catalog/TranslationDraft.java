package io.codeflix.cli.catalog;

/** What is sent to say what a video is called in one language. */
public record TranslationDraft(String title, String description) {}
