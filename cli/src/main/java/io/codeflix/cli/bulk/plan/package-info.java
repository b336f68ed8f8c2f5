/** From entries and what the platform has to what is to be done, and doing it. */
@NullMarked
package io.codeflix.cli.bulk.plan;

import org.jspecify.annotations.NullMarked;
