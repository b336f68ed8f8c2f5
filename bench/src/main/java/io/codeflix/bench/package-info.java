/** Measurements that print tables; run them against a platform that is up and has at least one published title. */
@NullMarked
package io.codeflix.bench;

import org.jspecify.annotations.NullMarked;
