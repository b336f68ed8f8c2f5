package io.codeflix.encoder.probe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Languages as containers write them (ISO 639-2, either kind, or BCP 47) into BCP 47 as manifests want them. */
final class LanguageTag {
    static final String UNKNOWN = "und";

    private static final Set<String> NO_LANGUAGE = Set.of("", "und", "unk", "mul", "mis", "zxx", "qaa");

    /** Two letters for three; the bibliographic codes of ISO 639-2 are those that Java does not know. */
    private static final Map<String, String> SHORTER = shorter(Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy")));

    private LanguageTag() {}

    /** @param said whatever the file says; what is no language becomes {@code und} */
    static String of(String said) {
        String tag = said.strip().replace('_', '-');
        String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        if (NO_LANGUAGE.contains(language)) {
            return UNKNOWN;
        }
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(tag.toLowerCase(Locale.ROOT))
                    .build();
            String shorter = SHORTER.getOrDefault(locale.getLanguage(), locale.getLanguage());
            String known = new Locale.Builder()
                    .setLocale(locale)
                    .setLanguage(shorter)
                    .clearExtensions()
                    .build()
                    .toLanguageTag();
            return known.isEmpty() ? UNKNOWN : known;
        } catch (IllformedLocaleException _) {
            return UNKNOWN;
        }
    }

    private static Map<String, String> shorter(Map<String, String> bibliographic) {
        var shorter = new HashMap<>(bibliographic);
        Arrays.stream(Locale.getISOLanguages())
                .forEach(two -> shorter.putIfAbsent(Locale.of(two).getISO3Language(), two));
        return Map.copyOf(shorter);
    }
}
