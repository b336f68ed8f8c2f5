/** What every manifest for players must keep. */
@NullMarked
package io.codeflix.manifest;

import org.jspecify.annotations.NullMarked;
