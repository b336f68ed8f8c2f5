package io.codeflix.streams.api.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as people look for it: without case, accents and typographic niceties, so that {@code cafe} finds Café, {@code lodz}
 * finds Łódź, and {@code strasse} Straße. Prepare it when a name arrives, since it takes a microsecond or two.
 *
 * <p>Unicode's NFKC_Casefold takes case, width, ligatures and ß; marks of scripts that are read without them as well are taken
 * off (Latin, Greek, Cyrillic, Arabic, Hebrew), but not vowels of Hindi nor the voicing of kana, which make other words. The
 * letters that Unicode doesn't take apart are spelt as people do who haven't got the key.
 */
public final class Folded {
    private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFKCInstance();

    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05C7\\u064B-\\u065F\\u0670\\u1AB0-\\u1AFF"
                    + "\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]+");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t\\n\\r]+");

    private static final Map<Character, String> SPELT = Map.ofEntries(
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ɵ', "o"),
            Map.entry('ł', "l"),
            Map.entry('ƚ', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ɖ', "d"),
            Map.entry('ɗ', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ƭ', "t"),
            Map.entry('ı', "i"),
            Map.entry('ɨ', "i"),
            Map.entry('ȷ', "j"),
            Map.entry('ĸ', "k"),
            Map.entry('ƙ', "k"),
            Map.entry('ŋ', "n"),
            Map.entry('ɲ', "n"),
            Map.entry('ƀ', "b"),
            Map.entry('ɓ', "b"),
            Map.entry('ƈ', "c"),
            Map.entry('ƒ', "f"),
            Map.entry('ǥ', "g"),
            Map.entry('ɠ', "g"),
            Map.entry('ƥ', "p"),
            Map.entry('ʋ', "v"),
            Map.entry('ƴ', "y"),
            Map.entry('ƶ', "z"),
            Map.entry('ǝ', "e"),
            Map.entry('ə', "e"),
            Map.entry('ɛ', "e"),
            Map.entry('ɔ', "o"),
            Map.entry('’', "'"),
            Map.entry('‘', "'"),
            Map.entry('ʼ', "'"),
            Map.entry('ʻ', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('„', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('‐', "-"),
            Map.entry('‒', "-"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('―', "-"),
            Map.entry('−', "-"),
            Map.entry('⁄', "/"),
            Map.entry('ـ', ""));

    private Folded() {}

    /** The text folded; what folds to the same is the same to who looks for it. */
    public static String of(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower; // most names and searches, in a tenth of the time
        }
        var bare = MARKS.matcher(APART.normalize(CASELESS.normalize(text))).replaceAll("");
        return BLANKS.matcher(spelt(TOGETHER.normalize(bare))).replaceAll(" ").strip();
    }

    private static String spelt(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var spelling = c < 0x80 ? null : SPELT.get(c);
            if (spelling == null) {
                out.append(c);
            } else {
                out.append(spelling);
            }
        }
        return out.toString();
    }

    /** Whether it is lower-case ASCII in single blanks. */
    private static boolean isPlain(String text) {
        boolean blank = true; // one at the beginning or at the end is taken off, which is left to the long way
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7E || c < ' ' || c == ' ' && blank) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }
}
