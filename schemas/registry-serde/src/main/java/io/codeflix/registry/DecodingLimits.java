package io.codeflix.registry;

/**
 * Bounds of what Avro allocates before it has seen the bytes. Without them ten hostile bytes that announce two billion
 * characters end the JVM with an OutOfMemoryError instead of becoming a dead letter. Avro takes them from system
 * properties only; a value that the operator set wins.
 */
final class DecodingLimits {
    /** Bytes; far above the largest record a broker takes by default (1 MiB). */
    private static final int LONGEST_VALUE = 16 << 20;

    /** Items of an array or a map. */
    private static final int LARGEST_COLLECTION = 1 << 20;

    private DecodingLimits() {}

    /** Must run before the first record is read: Avro looks once. */
    static void set() {
        setUnlessSet("org.apache.avro.limits.string.maxLength", LONGEST_VALUE);
        setUnlessSet("org.apache.avro.limits.bytes.maxLength", LONGEST_VALUE);
        setUnlessSet("org.apache.avro.limits.collectionItems.maxLength", LARGEST_COLLECTION);
    }

    private static void setUnlessSet(String property, int limit) {
        System.getProperties().putIfAbsent(property, String.valueOf(limit));
    }
}
