package io.codeflix.encoder.probe;

import org.jspecify.annotations.Nullable;

/**
 * One packet as ffprobe lists it.
 *
 * @param track its track's place among all of the file, from 0
 * @param time when it is shown, seconds by the file's clock; NaN where the file does not say
 * @param seconds how long it is shown; 0 where the file does not say
 * @param key whether it can be decoded without those before it
 * @param hidden whether an edit list leaves it out
 * @param corrupt whether bytes of it are missing
 */
record Packet(int track, double time, double seconds, boolean key, boolean hidden, boolean corrupt) {
    static final String ENTRIES = "packet=stream_index,pts_time,dts_time,duration_time,flags";
    private static final int FIELDS = 5;

    /** Null for a line that tells of no packet. */
    static @Nullable Packet parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length < FIELDS) {
            return null;
        }
        try {
            double shown = number(fields[1]);
            double seconds = number(fields[3]);
            String flags = fields[4];
            return new Packet(
                    Integer.parseInt(fields[0]),
                    Double.isNaN(shown) ? number(fields[2]) : shown,
                    Double.isNaN(seconds) ? 0 : seconds,
                    flags.contains("K"),
                    flags.contains("D"),
                    flags.contains("C"));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static double number(String text) {
        return text.isEmpty() || text.equals("N/A") ? Double.NaN : Double.parseDouble(text);
    }
}
