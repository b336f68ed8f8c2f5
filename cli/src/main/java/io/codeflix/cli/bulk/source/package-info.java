/** Files that people and exports write: YAML, JSON and NDJSON as values that know their line. */
@NullMarked
package io.codeflix.cli.bulk.source;

import org.jspecify.annotations.NullMarked;
