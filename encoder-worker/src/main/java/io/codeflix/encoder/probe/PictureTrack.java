package io.codeflix.encoder.probe;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.MediaWarning;
import java.util.ArrayList;
import java.util.List;

/** The picture of a film, by its head and by its packets. */
final class PictureTrack {
    /** Edits and clocks that round may end a frame or two beside what the head says. */
    private static final double PADDING = 0.2;

    private final Picture said;
    private final TrackScan scan;
    private final Structure structure;
    private final double[] times;
    private final FrameRate rate;
    private final double end;
    private final List<Span> damage;

    PictureTrack(Picture said, TrackScan scan, Structure structure) {
        this.said = said;
        this.scan = scan;
        this.structure = structure;
        this.times = scan.times();
        this.rate = rate(said, times);
        this.end = measuredEnd();
        this.damage = lost();
    }

    /** The rate at which it is made constant: its own, or that of its moving parts. */
    private static FrameRate rate(Picture said, double[] times) {
        double pace = said.constant() ? 0 : Pace.ofMovingParts(times);
        FrameRate ofHead = said.rate();
        if (pace <= ofHead.perSecond()) {
            return ofHead;
        }
        return FrameRate.ofPace(pace);
    }

    FrameRate rate() {
        return rate;
    }

    double declaredEnd() {
        return said.seconds() > 0 ? said.start() + said.seconds() : 0;
    }

    /** When its last frame ends. */
    double end() {
        return end;
    }

    private double measuredEnd() {
        double frame = said.rate().secondsOf(1);
        double there = times.length == 0
                ? said.rate().secondsOf(scan.shown())
                : Math.max(scan.end(), times[times.length - 1] + Math.min(frame, PADDING));
        double declared = declaredEnd();
        if (structure.isHeldToTheEnd()) {
            return Math.max(there, declared);
        }
        return declared > 0 && there > declared && there < declared + PADDING ? declared : there;
    }

    /** Frames until its end, at the constant rate: counted where the source has that rate throughout. */
    long frames() {
        long reckoned = Math.max(1, rate.framesIn(end));
        long counted = scan.shown() + rate.framesIn(times.length == 0 ? 0 : Math.max(0, times[0]));
        return said.constant() && Math.abs(counted - reckoned) <= 1 ? counted : reckoned;
    }

    /** Places where something is missing. */
    List<Span> damage() {
        return damage;
    }

    private List<Span> lost() {
        var lost = new ArrayList<>(scan.corrupt());
        if (structure.isBroadcast() && said.constant()) {
            lost.addAll(Pace.holes(times, rate));
        }
        return Span.joined(lost);
    }

    /**
     * What is odd about it.
     *
     * @param cut whether the end of the file is missing
     * @param seconds length of the film
     * @param silent whether it has no sound
     * @throws RunFailedException where too much is damaged, or where it would cost too much
     */
    List<MediaWarning> oddities(boolean cut, double seconds, boolean silent) {
        var found = new ArrayList<MediaWarning>();
        if (scan.leading() > 0) {
            Span lead = new Span(0, Math.max(0, scan.firstWhole()));
            found.add(Oddity.STARTS_MID_PICTURE.during(
                    lead,
                    "The file starts in the middle of the picture; its first whole one, at %s, is shown until then."
                            .formatted(Words.time(lead.until()))));
        }
        noteEdits(found, cut || structure.cut());
        if (structure.isHeldToTheEnd() && said.constant()) {
            noteRepeats(found);
        }
        checkDamage(Span.seconds(damage), seconds);
        found.addAll(DamageReport.of("The picture", damage));
        StillPicture.check(said, scan.shown(), rate.framesIn(seconds), seconds, silent)
                .ifPresent(found::add);
        return found;
    }

    private void noteEdits(List<MediaWarning> found, boolean cut) {
        long leftOut = cut ? scan.hidden() : Math.max(scan.hidden(), said.declaredFrames() - scan.shown());
        if (leftOut > 0 && structure.hasEditLists() && !structure.fragmented()) {
            found.add(Oddity.EDIT_LIST.warning("The file was trimmed by an edit list: %s left out, %s played."
                    .formatted(
                            Words.count(leftOut, "frame") + (leftOut == 1 ? " is" : " are"),
                            Words.time(end) + (Words.time(end).endsWith("s") ? " are" : " is"))));
        }
    }

    private void noteRepeats(List<MediaWarning> found) {
        long missing = rate.framesIn(end) - scan.shown();
        if (missing > 0) {
            found.add(Oddity.FRAMES_REPEATED.warning(
                    "The file leaves out %s of %d; the ones before them stay in their place."
                            .formatted(Words.count(missing, "frame"), rate.framesIn(end))));
        }
    }

    private static void checkDamage(double lost, double seconds) {
        if (lost > Allowance.of(seconds)) {
            throw RunFailedException.refused(
                    "unreadable-media",
                    "%s of %s are damaged; export the film again and upload the new file."
                            .formatted(Words.secondsBeside(lost, seconds), Words.secondsBeside(seconds, lost)));
        }
    }
}
