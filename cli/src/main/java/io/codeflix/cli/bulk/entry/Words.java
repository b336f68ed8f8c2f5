package io.codeflix.cli.bulk.entry;

/** What a video is called in one language. */
public record Words(String title, String description) {}
