package io.codeflix.cli.console;

/**
 * How many cells of a terminal a text takes: none for what is written onto the character before, two for wide ones. By
 * Unicode's East Asian Width (UAX 11, Wide and Fullwidth) and emoji presentation, as terminals do it; the libraries that
 * know all of this weigh more than the rest of this program, or count flags twice.
 */
final class Width {

    /** First and last code points of what is wide and no emoji. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, // Hangul leading consonants
        {0x2329, 0x232A},
        {0x2E80, 0x303E}, // CJK radicals and punctuation
        {0x3041, 0x33FF}, // Kana, Bopomofo, enclosed CJK
        {0x3400, 0x4DBF},
        {0x4E00, 0xA4CF}, // CJK, Yi
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3}, // Hangul syllables
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60}, // full-width forms
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18DFF}, // Tangut, Khitan
        {0x1AFF0, 0x1B2FF}, // historic Kana
        {0x20000, 0x3FFFD}
    };

    private static final int FIRST_MEDIAL_JAMO = 0x1160;
    private static final int LAST_FINAL_JAMO = 0x11FF;
    private static final int FIRST_REGIONAL_INDICATOR = 0x1F1E6;
    private static final int LAST_REGIONAL_INDICATOR = 0x1F1FF;

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isJoined(character) ? 0 : isWide(character) ? 2 : 1;
        };
    }

    /** The longest beginning that takes at most so many cells; a character stays with its accents. */
    static String beginning(String text, int cells) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            used += of(character);
            if (used > cells) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }

    /** Korean vowels and final consonants stand in the cells of the consonant before. */
    private static boolean isJoined(int character) {
        return character >= FIRST_MEDIAL_JAMO && character <= LAST_FINAL_JAMO;
    }

    private static boolean isWide(int character) {
        if (character < WIDE[0][0]) {
            return false;
        }
        for (var range : WIDE) {
            if (character >= range[0] && character <= range[1]) {
                return true;
            }
        }
        return Character.isEmojiPresentation(character) && !isHalfAFlag(character);
    }

    /** Two of them are one flag, of two cells. */
    private static boolean isHalfAFlag(int character) {
        return character >= FIRST_REGIONAL_INDICATOR && character <= LAST_REGIONAL_INDICATOR;
    }
}
