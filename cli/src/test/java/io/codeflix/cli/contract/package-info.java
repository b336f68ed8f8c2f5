/** Topics and schemas, as an operator sees them. */
@NullMarked
package io.codeflix.cli.contract;

import org.jspecify.annotations.NullMarked;
