package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffprobe.Stream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What an audio track is for, in the words of DASH: by what its container says, else by what its maker called it. */
final class SoundRoles {
    /** The film's own sound. */
    static final String NONE = "";

    private static final Map<String, String> BY_DISPOSITION = byDisposition();

    /** Many discs are copied by programs that keep the title and lose the flag. */
    private static final Map<Pattern, String> BY_TITLE = Map.of(
            Pattern.compile(
                    "(?i)\\b(audio[ -]?descri(ption|bed)|descriptive|described video|audiodeskription|audiodescri\\p{L}+)\\b"),
            "description",
            Pattern.compile("(?i)\\b(commentary|commentaries|kommentar|commentaire|comentario|comentário|commento)\\b"),
            "commentary");

    private SoundRoles() {}

    private static Map<String, String> byDisposition() {
        var roles = new LinkedHashMap<String, String>();
        roles.put("visual_impaired", "description");
        roles.put("descriptions", "description");
        roles.put("comment", "commentary");
        roles.put("hearing_impaired", "enhanced-audio-intelligibility");
        roles.put("clean_effects", "supplementary");
        roles.put("karaoke", "supplementary");
        return roles;
    }

    /** @param title as shown, empty where it has none */
    static String of(Stream stream, String title) {
        for (var role : BY_DISPOSITION.entrySet()) {
            Integer flag = stream.getProbeData().getSubDataInteger("disposition", role.getKey());
            if (flag != null && flag == 1) {
                return role.getValue();
            }
        }
        return BY_TITLE.entrySet().stream()
                .filter(role -> role.getKey().matcher(title).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NONE);
    }
}
