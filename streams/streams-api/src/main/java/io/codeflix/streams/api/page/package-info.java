/** Numbered pages for admins. */
@NullMarked
package io.codeflix.streams.api.page;

import org.jspecify.annotations.NullMarked;
