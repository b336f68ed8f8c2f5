package io.codeflix.encoder.packaging;

import io.codeflix.media.AudioRendition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What players call the sounds in their menus: names of a group are all different. */
final class SoundNames {
    private static final String NO_LANGUAGE = "Original";

    private SoundNames() {}

    /** One for each, in order. */
    static List<String> of(List<AudioRendition> renditions) {
        var names = new ArrayList<String>();
        for (AudioRendition rendition : renditions) {
            String name = name(rendition);
            String unique = name;
            for (int number = 2; names.contains(unique); number++) {
                unique = name + " " + number;
            }
            names.add(unique);
        }
        return names;
    }

    /** Its title, else its language as those who speak it write it. Quotes would end an attribute of a playlist. */
    private static String name(AudioRendition rendition) {
        if (!rendition.getTitle().isBlank()) {
            return rendition.getTitle().replaceAll("[\\p{Cntrl}\"<>&]+", " ").strip();
        }
        if (!isKnown(rendition.getLanguage())) {
            return NO_LANGUAGE;
        }
        Locale locale = Locale.forLanguageTag(rendition.getLanguage());
        String name = locale.getDisplayName(locale);
        return name.isBlank() ? rendition.getLanguage() : name;
    }

    /** Whether there is something to tell in an attribute for languages. */
    static boolean isKnown(String language) {
        return !language.isEmpty() && !language.equals("und");
    }
}
