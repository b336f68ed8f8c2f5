/** Tells what a machine lacks, and what to do about it. */
@NullMarked
package io.codeflix.stack.doctor;

import org.jspecify.annotations.NullMarked;
