package io.codeflix.catalog.query;

import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoTranslation;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What viewers get of a title, in the original and in each language it was translated into. */
final class PreparedText {
    private final PreparedBody original;
    private final Map<String, PreparedBody> byLocale;

    private PreparedText(PreparedBody original, Map<String, PreparedBody> byLocale) {
        this.original = original;
        this.byLocale = byLocale;
    }

    static PreparedText of(TitleState title, JsonMapper json) {
        var byLocale = new HashMap<String, PreparedBody>();
        for (var translation : title.getTranslations()) {
            var tag = translation.getLocale();
            byLocale.put(
                    tag,
                    new PreparedBody(
                            json.writeValueAsBytes(TitleJson.of(in(translation, title), tag)), tag(title, tag)));
        }
        var original = new PreparedBody(json.writeValueAsBytes(TitleJson.of(title, null)), tag(title, ""));
        return new PreparedText(original, Map.copyOf(byLocale));
    }

    PreparedBody in(Languages languages) {
        return languages
                .bestOf(byLocale.keySet())
                .map(tag -> byLocale.getOrDefault(tag, original))
                .orElse(original);
    }

    private static TitleState in(VideoTranslation translation, TitleState title) {
        return TitleState.newBuilder(title)
                .setTitle(translation.getTitle())
                .setDescription(translation.getDescription())
                .build();
    }

    private static String tag(TitleState title, String locale) {
        return "W/\"t%d%s\"".formatted(title.getVersion(), locale.isEmpty() ? "" : "-" + locale);
    }
}
