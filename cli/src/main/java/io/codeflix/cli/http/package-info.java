/** The platform's HTTP contract as a client sees it: one base URL, JSON, problems. */
@NullMarked
package io.codeflix.cli.http;

import org.jspecify.annotations.NullMarked;
