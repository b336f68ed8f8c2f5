/** Harness, fixtures and the golden-topology assertion for tests of topologies. */
@NullMarked
package io.codeflix.streams.testkit;

import org.jspecify.annotations.NullMarked;
