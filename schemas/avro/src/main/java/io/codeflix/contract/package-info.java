/** Topics and queues of the platform: their names, their record types and how long they are kept. */
@NullMarked
package io.codeflix.contract;

import org.jspecify.annotations.NullMarked;
