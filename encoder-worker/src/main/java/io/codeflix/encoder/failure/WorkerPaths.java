package io.codeflix.encoder.failure;

import java.util.regex.Pattern;

/** Takes the folders of a worker out of lines that users read: the name of a file says enough, and the rest is ours. */
final class WorkerPaths {
    /** Absolute folders, at the start of a word; addresses such as {@code http://host/} are none. */
    private static final Pattern FOLDERS = Pattern.compile("(?<![\\w/:.)-])(?:file:)?(?:/[^/\\s'\":;,()\\[\\]]+)+/");

    private WorkerPaths() {}

    static String hidden(String line) {
        return FOLDERS.matcher(line).replaceAll("");
    }
}
