/** What people and scripts see: tables, JSON, YAML, progress. */
@NullMarked
package io.codeflix.cli.console;

import org.jspecify.annotations.NullMarked;
