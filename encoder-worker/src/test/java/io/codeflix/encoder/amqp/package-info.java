@NullMarked
package io.codeflix.encoder.amqp;

import org.jspecify.annotations.NullMarked;
