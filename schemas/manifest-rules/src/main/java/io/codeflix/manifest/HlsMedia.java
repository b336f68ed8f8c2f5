package io.codeflix.manifest;

import java.util.ArrayList;
import java.util.List;

/**
 * A media playlist of byte ranges, measured.
 *
 * @param text as players get it
 * @param seconds lengths of its segments
 * @param bytes sizes of its segments
 */
record HlsMedia(String text, List<Double> seconds, List<Long> bytes) {

    static HlsMedia of(String text) {
        return new HlsMedia(
                text,
                HlsTags.values(text, "EXTINF").stream()
                        .map(value -> Double.parseDouble(value.replaceFirst(",.*", "")))
                        .toList(),
                HlsTags.values(text, "EXT-X-BYTERANGE").stream()
                        .map(value -> Long.parseLong(value.replaceFirst("@.*", "")))
                        .toList());
    }

    long target() {
        return HlsTags.number(text, "EXT-X-TARGETDURATION");
    }

    double length() {
        return seconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    double average() {
        return bytes.stream().mapToLong(Long::longValue).sum() * 8 / length();
    }

    /** RFC 8216, 4.3.4.2: of any run of segments between half and one and a half of the target; single ones count too. */
    double peak() {
        double peak = 0;
        for (int first = 0; first < bytes.size(); first++) {
            double length = 0;
            double size = 0;
            for (int next = first; next < bytes.size() && length <= 1.5 * target(); next++) {
                length += seconds.get(next);
                size += bytes.get(next);
                boolean counts = next == first || (length >= 0.5 * target() && length <= 1.5 * target());
                peak = counts ? Math.max(peak, size * 8 / length) : peak;
            }
        }
        return peak;
    }

    List<String> violations(String name) {
        var broken = new ArrayList<String>();
        for (String needed : List.of(
                "#EXTM3U",
                "#EXT-X-PLAYLIST-TYPE:VOD",
                "#EXT-X-INDEPENDENT-SEGMENTS",
                "#EXT-X-MAP:",
                "#EXT-X-ENDLIST")) {
            if (text.lines().noneMatch(line -> line.startsWith(needed))) {
                broken.add("%s lacks %s".formatted(name, needed));
            }
        }
        if (HlsTags.number(text, "EXT-X-VERSION") < 6) {
            broken.add("%s uses EXT-X-MAP, which needs version 6".formatted(name));
        }
        if (seconds.isEmpty() || seconds.size() != bytes.size()) {
            broken.add("%s has %d lengths and %d ranges".formatted(name, seconds.size(), bytes.size()));
        }
        seconds.stream()
                .filter(each -> Math.round(each) > target())
                .forEach(each -> broken.add("%s: %s s are more than its target".formatted(name, each)));
        long at = HlsTags.values(text, "EXT-X-MAP").stream()
                .map(value -> HlsTags.attributes(value).getOrDefault("BYTERANGE", "0@0"))
                .mapToLong(range -> Long.parseLong(range.replaceFirst("@.*", "")))
                .findFirst()
                .orElse(0);
        for (String range : HlsTags.values(text, "EXT-X-BYTERANGE")) {
            String[] parts = range.split("@");
            if (Long.parseLong(parts[1]) != at) {
                broken.add("%s leaves a gap before byte %s".formatted(name, parts[1]));
            }
            at = Long.parseLong(parts[1]) + Long.parseLong(parts[0]);
        }
        return broken;
    }
}
