/** Real servers for tests, each in a process of its own with the class path the local stack gives it. */
@NullMarked
package io.codeflix.encoder.servers;

import org.jspecify.annotations.NullMarked;
