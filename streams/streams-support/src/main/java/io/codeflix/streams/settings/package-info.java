/** What every topology of ours runs with. */
@NullMarked
package io.codeflix.streams.settings;

import org.jspecify.annotations.NullMarked;
