package io.codeflix.cli.catalog;

import org.jspecify.annotations.Nullable;

/** What is sent to create or replace a category. */
public record CategoryDraft(String name, @Nullable String description, boolean active) {}
