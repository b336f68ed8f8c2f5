package io.codeflix.cli.record;

/** As much of something large as a person looks at; all of it is in {@code -o json}. */
public final class Excerpt {

    private static final int TEXT = 2_000;
    private static final int HEX_DIGITS = 256;

    private Excerpt() {}

    public static String ofText(String text) {
        return text.length() <= TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, TEXT) - 1))
                        + "… (%,d characters; all of them with -o json)".formatted(text.length());
    }

    public static String ofHex(String digits) {
        return digits.length() <= HEX_DIGITS
                ? digits
                : digits.substring(0, HEX_DIGITS)
                        + "… (%,d bytes; all of them with -o json)".formatted(digits.length() / 2);
    }
}
