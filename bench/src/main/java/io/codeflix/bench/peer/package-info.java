/** What viewers' reads are compared with: the same answers from Spring MVC and PostgreSQL, behind the same token check. */
@NullMarked
package io.codeflix.bench.peer;

import org.jspecify.annotations.NullMarked;
