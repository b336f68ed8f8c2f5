package io.codeflix.media.playback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes an HLS playlist anew with other URLs, line by line: a URI is a line of its own or an attribute of a tag. */
public final class HlsPlaylist {
    private static final Pattern URI_ATTRIBUTE = Pattern.compile("(?<=[:,])URI=\"([^\"]*)\"");

    private HlsPlaylist() {}

    public static String rewrite(String playlist, References references) {
        return playlist.lines()
                .map(line -> rewriteLine(line.strip(), references))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String rewriteLine(String line, References references) {
        if (line.isEmpty()) {
            return line;
        }
        if (!line.startsWith("#")) {
            return references.resolve(line);
        }
        return URI_ATTRIBUTE
                .matcher(line)
                .replaceAll(
                        found -> Matcher.quoteReplacement("URI=\"%s\"".formatted(references.resolve(found.group(1)))));
    }
}
