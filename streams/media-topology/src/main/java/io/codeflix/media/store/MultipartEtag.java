package io.codeflix.media.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The entity tag that S3 gives an object made of parts: the MD5 of the parts' MD5s, a dash and their number. */
final class MultipartEtag {

    private MultipartEtag() {}

    static String of(List<String> partEtags) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5"); // the protocol asks for it; no secret depends on it
            partEtags.forEach(etag -> md5.update(HexFormat.of().parseHex(etag)));
            return HexFormat.of().formatHex(md5.digest()) + "-" + partEtags.size();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
