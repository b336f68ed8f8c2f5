/** Topics and queues: as AsyncAPI for programs, as a page for people. */
@NullMarked
package io.codeflix.reference.events;

import org.jspecify.annotations.NullMarked;
