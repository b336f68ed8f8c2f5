package io.codeflix.streams.api.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * Place of a name among names: by the root collation of CLDR, the one order for all languages, in which É stands with E, Ñ with N
 * and ł with l, blanks and marks before digits, digits before letters. Names that look alike to it stand by something else, such
 * as an id. Make it when a name arrives: comparing two keys is comparing bytes.
 */
public final class SortKey implements Comparable<SortKey> {

    /** Before every name. */
    public static final SortKey NONE = new SortKey(new byte[0]);

    /** Frozen, so that threads may share it. */
    private static final Collator ROOT = Collator.getInstance(ULocale.ROOT).freeze();

    private final byte[] bytes;

    private SortKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SortKey of(String name) {
        return new SortKey(ROOT.getCollationKey(name).toByteArray());
    }

    @Override
    public int compareTo(SortKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
