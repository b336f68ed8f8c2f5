package io.codeflix.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Holds HLS playlists against RFC 8216bis and Apple's authoring specification for devices. */
public final class HlsRules {
    /** How far an average may be off, a part of it: Apple's validator asks for ten per cent. */
    private static final double TOLERATED = 0.1;

    private static final String STREAM = "EXT-X-STREAM-INF";

    private final String master;
    private final Map<String, HlsMedia> playlists = new LinkedHashMap<>();
    private final List<Map<String, String>> sounds;
    private final List<Map<String, String>> variants;
    private final List<String> broken = new ArrayList<>();

    private HlsRules(String master, UnaryOperator<String> read) {
        this.master = master;
        sounds = HlsTags.values(master, "EXT-X-MEDIA").stream()
                .map(HlsTags::attributes)
                .toList();
        variants =
                HlsTags.values(master, STREAM).stream().map(HlsTags::attributes).toList();
        HlsTags.uris(master, STREAM).forEach(uri -> playlists.put(uri, HlsMedia.of(read.apply(uri))));
        sounds.stream()
                .map(sound -> sound.getOrDefault("URI", ""))
                .forEach(uri -> playlists.put(uri, HlsMedia.of(read.apply(uri))));
    }

    /**
     * What the playlists break; empty where they are right.
     *
     * @param master the multivariant playlist
     * @param read gives a media playlist by the URI that stands in the multivariant one
     */
    public static List<String> violations(String master, UnaryOperator<String> read) {
        return new HlsRules(master, read).check();
    }

    private List<String> check() {
        if (!master.startsWith("#EXTM3U\n") || variants.isEmpty()) {
            broken.add("It is no multivariant playlist");
        }
        if (!master.contains("\n#EXT-X-INDEPENDENT-SEGMENTS\n")) {
            broken.add("EXT-X-INDEPENDENT-SEGMENTS is missing");
        }
        playlists.forEach((name, media) -> broken.addAll(media.violations(name)));
        together();
        group();
        List<String> uris = HlsTags.uris(master, STREAM);
        for (int i = 0; i < variants.size(); i++) {
            variant(variants.get(i), uris.get(i));
        }
        return broken;
    }

    private void together() {
        if (playlists.values().stream().map(HlsMedia::target).distinct().count() > 1) {
            broken.add("Target durations differ");
        }
        if (HlsTags.uris(master, STREAM).stream()
                        .map(uri -> playlist(uri).seconds())
                        .distinct()
                        .count()
                > 1) {
            broken.add("Variants are not aligned");
        }
    }

    private void group() {
        var names = new HashSet<String>();
        int defaults = 0;
        for (Map<String, String> sound : sounds) {
            if (!names.add(sound.getOrDefault("NAME", ""))) {
                broken.add("Two sounds are called " + sound.get("NAME"));
            }
            boolean isDefault = "YES".equals(sound.get("DEFAULT"));
            defaults += isDefault ? 1 : 0;
            if (isDefault && !"YES".equals(sound.get("AUTOSELECT"))) {
                broken.add("A default sound has to be AUTOSELECT");
            }
            if (!sound.containsKey("CHANNELS")) {
                broken.add("A sound lacks CHANNELS");
            }
        }
        if (!sounds.isEmpty() && defaults != 1) {
            broken.add("%d sounds are the default".formatted(defaults));
        }
    }

    private void variant(Map<String, String> variant, String uri) {
        HlsMedia media = playlist(uri);
        boolean isPicture = variant.getOrDefault("CODECS", "").startsWith("avc1.");
        double peak = media.peak() + (isPicture ? heaviest(true) : 0);
        double average = media.average() + (isPicture ? heaviest(false) : 0);
        long bandwidth = Long.parseLong(variant.getOrDefault("BANDWIDTH", "0"));
        long told = Long.parseLong(variant.getOrDefault("AVERAGE-BANDWIDTH", "0"));
        if (bandwidth < Math.floor(peak)) {
            broken.add("BANDWIDTH is %d, measured are %.0f".formatted(bandwidth, peak));
        }
        if (told > bandwidth || Math.abs(told - average) > average * TOLERATED) {
            broken.add("AVERAGE-BANDWIDTH is %d, measured are %.0f".formatted(told, average));
        }
        if (isPicture
                && !(variant.getOrDefault("RESOLUTION", "").matches("\\d+x\\d+")
                        && variant.getOrDefault("FRAME-RATE", "").matches("\\d+\\.\\d{3}"))) {
            broken.add("A picture lacks RESOLUTION or FRAME-RATE");
        }
        boolean speaks = variant.getOrDefault("CODECS", "").contains("mp4a.");
        if (sounds.isEmpty() == variant.containsKey("AUDIO") || (!sounds.isEmpty() && !speaks)) {
            broken.add("CODECS or AUDIO don't tell of the sounds");
        }
    }

    private HlsMedia playlist(String uri) {
        return Objects.requireNonNull(playlists.get(uri));
    }

    private double heaviest(boolean peak) {
        return sounds.stream()
                .map(sound -> playlist(sound.getOrDefault("URI", "")))
                .mapToDouble(media -> peak ? media.peak() : media.average())
                .max()
                .orElse(0);
    }
}
