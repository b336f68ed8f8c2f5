/** Starts, watches and stops the topology inside a Spring Boot application. */
@NullMarked
package io.codeflix.streams.api.runtime;

import org.jspecify.annotations.NullMarked;
