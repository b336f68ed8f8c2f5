/** PACKAGE: windows joined without encoding again, one CMAF file a rendition, manifests for HLS and DASH. */
@NullMarked
package io.codeflix.encoder.packaging;

import org.jspecify.annotations.NullMarked;
