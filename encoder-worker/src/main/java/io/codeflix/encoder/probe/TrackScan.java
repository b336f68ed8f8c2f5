package io.codeflix.encoder.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What reading all packets of one track found. Times are seconds from the start of the film. */
final class TrackScan {
    /** Ticks a second in which times are kept: twelve hours at 240 frames a second take 41 MB. */
    private static final double TICKS = 10_000;

    private final double start;
    private final List<Span> corrupt = new ArrayList<>();
    private int[] times = new int[1024];
    private int shown;
    private long hidden;
    private long untimed;
    private int leading;
    private double firstKey = Double.NaN;
    private double first = Double.NaN;
    private double end;
    private double endBeforeLast;
    private boolean lastIsCorrupt;

    /** @param start what the file's clock says at the start of the film, seconds */
    TrackScan(double start) {
        this.start = start;
    }

    void add(Packet packet) {
        if (packet.key() && Double.isNaN(firstKey)) {
            firstKey = packet.time() - start;
            leading = shown;
        }
        if (packet.hidden()) {
            hidden++;
            return;
        }
        if (Double.isNaN(packet.time())) {
            untimed++;
            return;
        }
        double time = packet.time() - start;
        note(time);
        first = Double.isNaN(first) ? time : Math.min(first, time);
        endBeforeLast = end;
        end = Math.max(end, time + packet.seconds());
        lastIsCorrupt = packet.corrupt();
        if (packet.corrupt()) {
            corrupt.add(new Span(time, time + packet.seconds()));
        }
    }

    private void note(double time) {
        if (shown == times.length) {
            times = Arrays.copyOf(times, 2 * times.length);
        }
        times[shown++] = (int) Math.round(time * TICKS);
    }

    /** Takes away the last packet, of which a part is missing, so that players have nothing of it. */
    void dropLast() {
        shown--;
        end = endBeforeLast;
        corrupt.removeLast();
        lastIsCorrupt = false;
    }

    boolean lastIsCorrupt() {
        return lastIsCorrupt;
    }

    /** Packets that are there, shown or not. */
    long all() {
        return shown + hidden + untimed;
    }

    /** Packets that players show. */
    long shown() {
        return shown + untimed;
    }

    /** Packets that an edit list leaves out. */
    long hidden() {
        return hidden;
    }

    /** When the last packet ends; 0 where no packet has a time. */
    double end() {
        return end;
    }

    /** When the first whole picture is shown; 0 where it is the first of all or none says that it is whole. */
    double firstWhole() {
        return leading == 0 || Double.isNaN(firstKey) ? 0 : firstKey;
    }

    /** Packets before the first whole one, which nobody can decode. */
    long leading() {
        return Double.isNaN(firstKey) ? 0 : leading;
    }

    List<Span> corrupt() {
        return corrupt;
    }

    /** When each packet is shown, in order. */
    double[] times() {
        int[] sorted = Arrays.copyOf(times, shown);
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToDouble(tick -> tick / TICKS).toArray();
    }
}
