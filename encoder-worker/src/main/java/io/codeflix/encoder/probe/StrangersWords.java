package io.codeflix.encoder.probe;

/** Names that a file gives to its parts go into manifests and sentences: short, without quotes and control characters. */
final class StrangersWords {
    private static final int LONGEST = 60;

    private StrangersWords() {}

    static String shortened(String said) {
        String plain = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\"<>&]+", " ")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
    }
}
