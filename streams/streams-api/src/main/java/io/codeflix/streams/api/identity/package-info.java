/** Tokens and roles, checked offline by the issuer's public keys. */
@NullMarked
package io.codeflix.streams.api.identity;

import org.jspecify.annotations.NullMarked;
