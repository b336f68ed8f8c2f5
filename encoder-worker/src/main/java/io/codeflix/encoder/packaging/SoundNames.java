package io.codeflix.encoder.packaging;

import io.codeflix.media.AudioRendition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What players call the sounds in their menus: names of a group are all different. */
final class SoundNames {
    private static final String NO_LANGUAGE = "Original";

    private SoundNames() {}

    /** One for each, in order. A number tells apart only what title, language and purpose do not. */
    static List<String> of(List<AudioRendition> renditions) {
        List<String> titles = renditions.stream().map(SoundNames::title).toList();
        var names = new ArrayList<String>();
        for (AudioRendition rendition : renditions) {
            String name = name(rendition, titles);
            String unique = name;
            for (int number = 2; names.contains(unique); number++) {
                unique = name + " " + number;
            }
            names.add(unique);
        }
        return names;
    }

    /** Its title, with the language where others are called the same; else its language and what it is for. */
    private static String name(AudioRendition rendition, List<String> titles) {
        String title = title(rendition);
        if (title.isEmpty()) {
            String words = SoundRole.of(rendition).words();
            return words.isEmpty() ? language(rendition) : "%s (%s)".formatted(language(rendition), words);
        }
        boolean isCommon = Collections.frequency(titles, title) > 1 && isKnown(rendition.getLanguage());
        return isCommon ? "%s (%s)".formatted(title, language(rendition)) : title;
    }

    /** Quotes would end an attribute of a playlist. */
    private static String title(AudioRendition rendition) {
        return rendition.getTitle().replaceAll("[\\p{Cntrl}\"<>&]+", " ").strip();
    }

    /** As those who speak it write it. */
    private static String language(AudioRendition rendition) {
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
