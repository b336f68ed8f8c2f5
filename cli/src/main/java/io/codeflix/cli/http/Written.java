package io.codeflix.cli.http;

/** What every write answers: a read with {@code minVersion} of this version sees it. */
public record Written(String id, long version) {}
