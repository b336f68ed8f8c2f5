package io.codeflix.encoder.ffmpeg;

import io.codeflix.encoder.failure.RunFailedException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by exit status and last words whether the medium or the machine is at fault. */
final class Failures {
    private static final Pattern STATUS = Pattern.compile("status: (\\d+)");
    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    /** FFmpeg's own for a signal that it took notice of. */
    private static final int SIGNALED = 255;

    private static final int CPU_LIMIT = 128 + 24;
    private static final int FILE_LIMIT = 128 + 25;

    private Failures() {}

    static RunFailedException stopped(StopSwitch.Why why, List<String> tail) {
        return switch (why) {
            case WORKER_GOES ->
                RunFailedException.passing("worker-stopped", "The worker was shut down during the run.", tail);
            case NOBODY_WAITS ->
                RunFailedException.passing("run-stopped", "The run was ended, as nobody waits for it.", tail);
        };
    }

    static RunFailedException late(Duration limit, List<String> tail) {
        return RunFailedException.passing(
                "time-limit", "The run took longer than its limit of %d s.".formatted(limit.toSeconds()), tail);
    }

    static RunFailedException ofExit(String message, List<String> tail) {
        Matcher status = STATUS.matcher(message);
        int code = status.find() ? Integer.parseInt(status.group(1)) : -1;
        if (says(tail, "No space left on device")) {
            return RunFailedException.passing("disk-full", "The worker's disk is full; free some space.", tail);
        }
        if (says(tail, "max_streams")) {
            return RunFailedException.refused(
                    "too-many-tracks",
                    "The file has more than %d tracks; keep one picture and one sound track."
                            .formatted(SafeInput.MAX_TRACKS),
                    tail);
        }
        return switch (code) {
            case KILLED, TERMINATED, SIGNALED ->
                RunFailedException.passing("killed", "FFmpeg was killed from outside, perhaps for memory.", tail);
            case CPU_LIMIT ->
                RunFailedException.passing("time-limit", "FFmpeg used more CPU time than the run may.", tail);
            case FILE_LIMIT ->
                RunFailedException.refused("too-large", "A file of the result would be too large.", tail);
            default ->
                RunFailedException.refused(
                        "unreadable-media",
                        "The file can't be decoded to its end; export it again and upload the new file.",
                        tail);
        };
    }

    private static boolean says(List<String> tail, String words) {
        return tail.stream().anyMatch(line -> line.contains(words));
    }
}
