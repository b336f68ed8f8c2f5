/** Why a run can end without a result, in the words that travel back to the job. */
@NullMarked
package io.codeflix.encoder.failure;

import org.jspecify.annotations.NullMarked;
