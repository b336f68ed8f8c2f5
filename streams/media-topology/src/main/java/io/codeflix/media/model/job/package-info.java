/** The encode workflow as pure functions: plan, attempts, leases, deadlines. */
@NullMarked
package io.codeflix.media.model.job;

import org.jspecify.annotations.NullMarked;
