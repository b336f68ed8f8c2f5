/** The catalog over HTTP: admins write, viewers read. */
@NullMarked
package io.codeflix.catalog.api;

import org.jspecify.annotations.NullMarked;
