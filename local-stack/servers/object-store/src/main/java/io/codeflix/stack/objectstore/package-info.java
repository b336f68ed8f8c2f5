/** Starts S3Proxy in a JVM of its own. */
@NullMarked
package io.codeflix.stack.objectstore;

import org.jspecify.annotations.NullMarked;
