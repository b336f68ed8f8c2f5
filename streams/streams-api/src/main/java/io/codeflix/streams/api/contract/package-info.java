/** What the HTTP interface says of itself beyond the types of its records. */
@NullMarked
package io.codeflix.streams.api.contract;

import org.jspecify.annotations.NullMarked;
