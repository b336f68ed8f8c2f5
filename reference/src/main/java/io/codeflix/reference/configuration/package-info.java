/** What can be configured, application by application. */
@NullMarked
package io.codeflix.reference.configuration;

import org.jspecify.annotations.NullMarked;
