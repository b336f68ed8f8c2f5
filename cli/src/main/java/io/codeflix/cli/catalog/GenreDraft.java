package io.codeflix.cli.catalog;

import java.util.List;

/** What is sent to create or replace a genre. */
public record GenreDraft(String name, boolean active, List<String> categoryIds) {}
