package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Field;

/** One field that becomes something else. */
public record Change(Field field, Object before, Object after) {}
