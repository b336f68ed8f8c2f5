package io.codeflix.encoder.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An HLS media playlist over byte ranges of one file.
 *
 * @param lines as players get it
 * @param segments in order
 */
record MediaPlaylist(List<String> lines, List<Segment> segments) {

    /**
     * @param seconds length
     * @param bytes size
     */
    record Segment(double seconds, long bytes) {
        double bitsPerSecond() {
            return seconds <= 0 ? 0 : bytes * 8 / seconds;
        }
    }

    MediaPlaylist {
        lines = List.copyOf(lines);
        segments = List.copyOf(segments);
    }

    /** Reads what FFmpeg wrote; leaves out the dates of packaging and says that the film will not change. */
    static MediaPlaylist parse(String text) {
        var lines = new ArrayList<String>();
        var segments = new ArrayList<Segment>();
        double seconds = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith("#EXT-X-PROGRAM-DATE-TIME")) {
                continue;
            }
            lines.add(line);
            if (line.startsWith("#EXT-X-MEDIA-SEQUENCE")) {
                lines.add("#EXT-X-PLAYLIST-TYPE:VOD");
                lines.add("#EXT-X-INDEPENDENT-SEGMENTS");
            } else if (line.startsWith("#EXTINF:")) {
                seconds = Double.parseDouble(line.substring("#EXTINF:".length(), line.indexOf(',')));
            } else if (line.startsWith("#EXT-X-BYTERANGE:")) {
                long bytes = Long.parseLong(line.substring("#EXT-X-BYTERANGE:".length(), line.indexOf('@')));
                segments.add(new Segment(seconds, bytes));
            }
        }
        return new MediaPlaylist(lines, segments);
    }

    /** Bit rate of the heaviest segment, bits a second. A last scrap shorter than half a second says nothing. */
    long peakBitsPerSecond() {
        return Math.round(segments.stream()
                .filter(segment -> segment.seconds() >= 0.5 || segments.size() == 1)
                .mapToDouble(Segment::bitsPerSecond)
                .max()
                .orElse(0));
    }

    long averageBitsPerSecond() {
        double bytes = segments.stream().mapToLong(Segment::bytes).sum();
        return Math.round(bytes * 8 / Math.max(0.001, seconds()));
    }

    double seconds() {
        return segments.stream().mapToDouble(Segment::seconds).sum();
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d segments, %.3f s", segments.size(), seconds());
    }
}
