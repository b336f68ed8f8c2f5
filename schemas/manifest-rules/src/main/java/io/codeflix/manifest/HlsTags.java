package io.codeflix.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads tags of HLS playlists, RFC 8216. */
final class HlsTags {
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z0-9-]+)=(\"[^\"]*\"|[^\",]+)");

    private HlsTags() {}

    /** Values of all tags of a name, in order: what stands behind the colon. */
    static List<String> values(String playlist, String tag) {
        return playlist.lines()
                .filter(line -> line.startsWith("#" + tag + ":"))
                .map(line -> line.substring(tag.length() + 2))
                .toList();
    }

    /** A whole number, or 0 where the tag is missing. */
    static long number(String playlist, String tag) {
        return values(playlist, tag).stream().findFirst().map(Long::parseLong).orElse(0L);
    }

    /** Without the quotes. */
    static Map<String, String> attributes(String value) {
        var attributes = new LinkedHashMap<String, String>();
        Matcher matcher = ATTRIBUTE.matcher(value);
        while (matcher.find()) {
            attributes.put(matcher.group(1), matcher.group(2).replace("\"", ""));
        }
        return attributes;
    }

    /** The line behind the n-th tag of a name. */
    static List<String> uris(String playlist, String tag) {
        List<String> lines = playlist.lines().toList();
        return IntStream.range(0, lines.size() - 1)
                .filter(at -> lines.get(at).startsWith("#" + tag + ":"))
                .mapToObj(at -> lines.get(at + 1))
                .toList();
    }
}
