package io.codeflix.encoder.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HLS media playlist over byte ranges of one file.
 *
 * @param file name of the file
 * @param headBytes how long its initialisation section is, from its first byte
 * @param segments in order, one behind the other
 */
record MediaPlaylist(String file, long headBytes, List<Segment> segments) {
    private static final Pattern MAP = Pattern.compile("#EXT-X-MAP:URI=\"([^\"]+)\",BYTERANGE=\"(\\d+)@0\"");
    private static final Pattern RANGE = Pattern.compile("#EXT-X-BYTERANGE:(\\d+)@(\\d+)");
    private static final String LENGTH = "#EXTINF:";

    /** EXT-X-MAP in a playlist of more than I-frames needs it; nothing here needs more. */
    static final int VERSION = 6;

    /**
     * @param seconds length
     * @param offset its first byte in the file
     * @param bytes size
     */
    record Segment(double seconds, long offset, long bytes) {
        double bitsPerSecond() {
            return seconds <= 0 ? 0 : bytes * 8 / seconds;
        }

        private Segment with(Segment next) {
            return new Segment(seconds + next.seconds, offset, bytes + next.bytes);
        }
    }

    MediaPlaylist {
        segments = List.copyOf(segments);
    }

    /** Reads what FFmpeg wrote. */
    static MediaPlaylist parse(String text) {
        String file = "";
        long headBytes = 0;
        var segments = new ArrayList<Segment>();
        double seconds = 0;
        for (String line : text.lines().toList()) {
            Matcher map = MAP.matcher(line);
            Matcher range = RANGE.matcher(line);
            if (map.matches()) {
                file = map.group(1);
                headBytes = Long.parseLong(map.group(2));
            } else if (line.startsWith(LENGTH)) {
                seconds = Double.parseDouble(line.substring(LENGTH.length(), line.indexOf(',')));
            } else if (range.matches()) {
                segments.add(new Segment(seconds, Long.parseLong(range.group(2)), Long.parseLong(range.group(1))));
            }
        }
        return new MediaPlaylist(file, headBytes, withoutScrap(segments));
    }

    /**
     * A short rest joins the segment before it. Alone it would be a key frame and little else, whose bit rate says nothing
     * of the film and would still have to be declared as its peak.
     */
    private static List<Segment> withoutScrap(List<Segment> segments) {
        int last = segments.size() - 1;
        if (last < 1 || segments.get(last).seconds() >= longest(segments) / 2) {
            return segments;
        }
        var joined = new ArrayList<>(segments.subList(0, last - 1));
        joined.add(segments.get(last - 1).with(segments.get(last)));
        return joined;
    }

    private static double longest(List<Segment> segments) {
        return segments.stream().mapToDouble(Segment::seconds).max().orElse(0);
    }

    /** What {@code EXT-X-TARGETDURATION} has to be at least, seconds. */
    long targetSeconds() {
        return Math.max(1, Math.round(longest(segments)));
    }

    /**
     * The heaviest run of segments that lasts between half and one and a half of the target duration, as RFC 8216 defines
     * the peak, or the heaviest segment where that is more; bits a second.
     */
    long peakBitsPerSecond() {
        double peak = 0;
        for (int first = 0; first < segments.size(); first++) {
            Segment run = segments.get(first);
            peak = Math.max(peak, run.bitsPerSecond());
            for (int next = first + 1; next < segments.size(); next++) {
                run = run.with(segments.get(next));
                if (run.seconds() > 1.5 * targetSeconds()) {
                    break;
                }
                peak = run.seconds() < 0.5 * targetSeconds() ? peak : Math.max(peak, run.bitsPerSecond());
            }
        }
        return (long) Math.ceil(peak);
    }

    /** Never above the peak, both being rounded up. */
    long averageBitsPerSecond() {
        double bytes = segments.stream().mapToLong(Segment::bytes).sum();
        return (long) Math.ceil(bytes * 8 / Math.max(0.001, seconds()));
    }

    double seconds() {
        return segments.stream().mapToDouble(Segment::seconds).sum();
    }

    /** @param targetSeconds the same for all playlists of a film, as RFC 8216 asks */
    String text(long targetSeconds) {
        var text = new StringBuilder("""
                #EXTM3U
                #EXT-X-VERSION:%d
                #EXT-X-TARGETDURATION:%d
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MAP:URI="%s",BYTERANGE="%d@0"
                """.formatted(VERSION, targetSeconds, file, headBytes));
        for (Segment segment : segments) {
            text.append(String.format(Locale.ROOT, """
                    #EXTINF:%.6f,
                    #EXT-X-BYTERANGE:%d@%d
                    %s
                    """, segment.seconds(), segment.bytes(), segment.offset(), file));
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d segments, %.3f s", segments.size(), seconds());
    }
}
