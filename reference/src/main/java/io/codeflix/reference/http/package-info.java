/** The HTTP interface of each context, as OpenAPI. */
@NullMarked
package io.codeflix.reference.http;

import org.jspecify.annotations.NullMarked;
