package io.codeflix.encoder.ffmpeg;

import com.github.kokorin.jaffree.JaffreeException;
import com.github.kokorin.jaffree.ffprobe.data.FormatParser;
import com.github.kokorin.jaffree.ffprobe.data.JsonFormatParser;
import com.github.kokorin.jaffree.ffprobe.data.ProbeData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what ffprobe prints, half of it too. Over media that it can't read ffprobe breaks off in the middle and says so by
 * its exit code; Jaffree would interrupt the wait for that code because of the half, and a file that nobody can read would
 * look like an FFmpeg that can't be run, which is tried again.
 */
final class ProbeOutput implements FormatParser {
    private static final byte[] NOTHING = "{\"streams\":[],\"format\":{}}".getBytes(StandardCharsets.UTF_8);

    private final FormatParser json = new JsonFormatParser();

    @Override
    public String getFormatName() {
        return json.getFormatName();
    }

    @Override
    public ProbeData parse(InputStream output) {
        try {
            return json.parse(output);
        } catch (JaffreeException _) {
            drain(output);
            return json.parse(new ByteArrayInputStream(NOTHING));
        }
    }

    /** Else ffprobe would wait for a reader instead of ending. */
    private static void drain(InputStream output) {
        try {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
