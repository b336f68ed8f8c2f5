package io.codeflix.encoder.testmedia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes small media with FFmpeg's own sources, and looks at what came out. */
public final class TestMedia {
    private TestMedia() {}

    /** Runs ffmpeg with these arguments in that folder. */
    public static String ffmpeg(Path folder, String... arguments) {
        var command = new ArrayList<String>(List.of(
                Programs.launchers(scratch()).ffmpeg().toString(), "-hide_banner", "-nostdin", "-v", "error", "-y"));
        command.addAll(Arrays.asList(arguments));
        return Shell.run(folder, command);
    }

    /** A test picture of such a size and rate, with what else is asked for, encoded by FFmpeg's defaults for the name. */
    public static Path picture(Path file, String size, String rate, double seconds, String... more) {
        var arguments = new ArrayList<String>(
                List.of("-f", "lavfi", "-i", "testsrc2=size=%s:rate=%s:duration=%s".formatted(size, rate, seconds)));
        arguments.addAll(Arrays.asList(more));
        arguments.add(file.toString());
        ffmpeg(scratch(), arguments.toArray(String[]::new));
        return file;
    }

    /** Frames that a player would show: every one of the first picture is decoded. */
    public static long decodedFrames(Path media) {
        String said = ffmpeg(scratch(), "-progress", "-", "-i", media.toString(), "-map", "0:v:0", "-f", "null", "-");
        return said.lines()
                .filter(line -> line.startsWith("frame="))
                .mapToLong(
                        line -> Long.parseLong(line.substring("frame=".length()).strip()))
                .max()
                .orElse(0);
    }

    /** One value that ffprobe reads from the first matching stream. */
    public static String probe(Path media, String stream, String entry, String... more) {
        var command = new ArrayList<String>(
                List.of(Programs.launchers(scratch()).ffprobe().toString(), "-v", "error", "-select_streams", stream));
        command.addAll(Arrays.asList(more));
        command.addAll(List.of("-show_entries", entry, "-of", "default=nw=1:nk=1", media.toString()));
        return Shell.run(Programs.TARGET, command)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    /**
     * Mean colour around a point of a frame, as a player shows it.
     *
     * @param across 0 is left, 1 right
     * @param down 0 is the top
     */
    public static Rgb colour(Path media, double seconds, double across, double down) {
        byte[] rgb = raw(
                "-i",
                media.toString(),
                "-map",
                "0:v:0",
                "-vf",
                "select='gte(t\\,%s)',scale=flags=accurate_rnd+full_chroma_int,format=gbrp,crop=iw/10:ih/10:(iw-iw/10)*%s:(ih-ih/10)*%s,scale=1:1:flags=area"
                        .formatted(seconds, across, down),
                "-frames:v",
                "1",
                "-pix_fmt",
                "rgb24",
                "-f",
                "rawvideo");
        return new Rgb(rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff);
    }

    /** The smallest box around all bright pixels of a frame. */
    public record Box(int left, int width, int height) {}

    /** Where a frame of such a size is bright. */
    public static Box bright(Path media, double seconds, int width, int height) {
        byte[] grey = raw(
                "-i",
                media.toString(),
                "-vf",
                "select='gte(t\\,%s)',format=gray".formatted(seconds),
                "-frames:v",
                "1",
                "-f",
                "rawvideo");
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < grey.length; i++) {
            if ((grey[i] & 0xff) > 128) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        return new Box(left, right - left + 1, bottom - top + 1);
    }

    /** Red, green and blue, 0 to 255. */
    public record Rgb(int red, int green, int blue) {
        public boolean isNear(Rgb other, int tolerance) {
            return Math.abs(red - other.red) <= tolerance
                    && Math.abs(green - other.green) <= tolerance
                    && Math.abs(blue - other.blue) <= tolerance;
        }
    }

    /** Moment at which the picture first gets bright, on the clock of the presentation. */
    public static double firstFlash(Path media) {
        byte[] grey = raw(
                ("-i " + media + " -map 0:v:0 -vf fps=100:start_time=0,scale=1:1:flags=area,format=gray -f rawvideo")
                        .split(" "));
        for (int i = 0; i < grey.length; i++) {
            if ((grey[i] & 0xff) > 128) {
                return i / 100.0;
            }
        }
        throw new AssertionError("No flash in " + media);
    }

    /** Moment at which the sound first gets loud, on the clock of the presentation. */
    public static double firstBeep(Path media) {
        byte[] sound = samples(media, 0);
        for (int i = 0; i < sound.length - 1; i += 2) {
            if (Math.abs(sample(sound, i)) > 3000) {
                return i / 2.0 / 48_000;
            }
        }
        throw new AssertionError("No beep in " + media);
    }

    /** Root mean square of a sound, full scale is 1. */
    public static double loudness(Path media, int track) {
        byte[] sound = samples(media, track);
        double sum = 0;
        for (int i = 0; i < sound.length - 1; i += 2) {
            sum += Math.pow(sample(sound, i) / 32_768.0, 2);
        }
        return Math.sqrt(sum / Math.max(1, sound.length / 2));
    }

    /** The same between two moments, seconds. */
    public static double loudness(Path media, int track, double from, double until) {
        byte[] sound = samples(media, track);
        int first = 2 * (int) (from * 48_000);
        int end = Math.min(sound.length - 1, 2 * (int) (until * 48_000));
        double sum = 0;
        for (int i = first; i < end; i += 2) {
            sum += Math.pow(sample(sound, i) / 32_768.0, 2);
        }
        return Math.sqrt(sum / Math.max(1, (end - first) / 2));
    }

    /** Periods a second of the one tone there is, told by its zero crossings. */
    public static double pitch(Path media, int track) {
        byte[] sound = samples(media, track);
        int crossings = -1;
        int first = 0;
        int last = 0;
        boolean low = false;
        for (int i = 0; i < sound.length - 1; i += 2) {
            int value = sample(sound, i);
            if (low && value > 300) {
                first = crossings++ < 0 ? i : first;
                last = i;
            }
            // noise around zero is no tone
            low = value < -300 || (low && value <= 300);
        }
        // silence before and after is no part of the tone
        return Math.max(0, crossings) / (Math.max(2, last - first) / 2.0 / 48_000);
    }

    private static byte[] samples(Path media, int track) {
        return raw(
                ("-i " + media + " -map 0:a:" + track + " -af aresample=async=1:first_pts=0 -ac 1 -ar 48000 -f s16le")
                        .split(" "));
    }

    private static int sample(byte[] sound, int at) {
        return (short) (sound[at] & 0xff | sound[at + 1] << 8);
    }

    private static byte[] raw(String... arguments) {
        try {
            Path file = Files.createTempFile(scratch(), "raw", ".bin");
            var command = new ArrayList<String>(Arrays.asList(arguments));
            command.add(file.toString());
            ffmpeg(scratch(), command.toArray(String[]::new));
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Part of the frames that hold two moments, by FFmpeg's own detector. */
    public static double combed(Path media) {
        String said = ffmpeg(
                scratch(), "-v", "info", "-i", media.toString(), "-map", "0:v:0", "-vf", "idet", "-f", "null", "-");
        Matcher counts = Pattern.compile(
                        "Multi frame detection: TFF:\\s*(\\d+) BFF:\\s*(\\d+) Progressive:\\s*(\\d+) Undetermined:\\s*(\\d+)")
                .matcher(said);
        // it speaks twice, before the first frame and after the last
        double combed = 0;
        double whole = 0;
        while (counts.find()) {
            combed = Double.parseDouble(counts.group(1)) + Double.parseDouble(counts.group(2));
            whole = Double.parseDouble(counts.group(3));
        }
        assertThat(combed + whole).as(said).isPositive();
        return combed / (combed + whole);
    }

    private static Path scratch() {
        try {
            return Files.createDirectories(Programs.TARGET.resolve("test-media"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
