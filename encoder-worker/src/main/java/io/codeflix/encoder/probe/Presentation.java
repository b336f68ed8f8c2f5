package io.codeflix.encoder.probe;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.AudioTrack;
import io.codeflix.media.MediaWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What viewers will see and hear of a file: told by its packets as its edit list shows them, never by how many there
 * are in its index.
 */
final class Presentation {
    /** Encoders pad the end of a sound, and edits end between two frames: less than this is no difference. */
    private static final double PADDING = 0.2;

    private final SourceHeader header;
    private final Structure structure;
    private final @Nullable PictureTrack picture;
    private final List<Sound> sounds;
    private final List<MediaWarning> warnings;
    private final double seconds;

    /** A sound track and what was found in it. */
    record Sound(AudioTrack track, TrackScan scan) {}

    /** @throws RunFailedException where too little of it is there */
    Presentation(SourceHeader header, Structure structure, @Nullable TrackScan scan, List<Sound> all) {
        this.header = header;
        this.structure = structure;
        this.warnings = new ArrayList<>(header.warnings());
        boolean cutPacket = !structure.isBroadcast() && dropCutPackets(scan, all);
        this.sounds = all.stream().filter(sound -> sound.scan().all() > 0).toList();
        Picture said = header.picture();
        this.picture = said != null && scan != null && scan.all() > 0 ? new PictureTrack(said, scan, structure) : null;
        if (said != null && picture == null) {
            warnings.add(Oddity.EMPTY_PICTURE_TRACK.warning("A picture track holds nothing; it is left out."));
        }
        all.stream()
                .filter(sound -> sound.scan().all() == 0)
                .map(Presentation::empty)
                .forEach(warnings::add);
        this.seconds = checkedSeconds();
        noteEnd(cutPacket);
        if (picture != null) {
            warnings.addAll(picture.oddities(endsBefore(header.seconds()), seconds, sounds.isEmpty()));
        }
        noteSounds();
    }

    double seconds() {
        return seconds;
    }

    /** Null where there is nothing to see. */
    @Nullable
    PictureTrack picture() {
        return picture;
    }

    /** Those that can be heard, the default one first. */
    List<AudioTrack> sounds() {
        var tracks = new ArrayList<AudioTrack>();
        for (Sound sound : sounds) {
            tracks.add(AudioTrack.newBuilder(sound.track())
                    .setIsDefault(tracks.isEmpty())
                    .build());
        }
        return tracks;
    }

    List<MediaWarning> warnings() {
        return List.copyOf(warnings);
    }

    private static boolean dropCutPackets(@Nullable TrackScan picture, List<Sound> sounds) {
        boolean dropped = false;
        if (picture != null && picture.lastIsCorrupt() && picture.shown() > 1) {
            picture.dropLast();
            dropped = true;
        }
        for (Sound sound : sounds) {
            if (sound.scan().lastIsCorrupt() && sound.scan().shown() > 1) {
                sound.scan().dropLast();
                dropped = true;
            }
        }
        return dropped;
    }

    private double checkedSeconds() {
        if (picture == null && sounds.isEmpty()) {
            throw RunFailedException.refused(
                    "no-media", "No track of the file holds a picture or a sound; export it again.");
        }
        double there = end();
        if (there <= 0) {
            throw RunFailedException.refused(
                    "unreadable-media", "The file does not tell how long it is; export it again.");
        }
        checkEnd(header.seconds(), there);
        if (picture != null) {
            checkEnd(picture.declaredEnd(), picture.end());
        }
        HeaderReader.checkLength(there);
        return there;
    }

    private double end() {
        double sound =
                sounds.stream().mapToDouble(each -> each.scan().end()).max().orElse(0);
        double said = header.seconds();
        double heard = sound > said && sound < said + PADDING ? said : sound;
        return Math.max(picture == null ? 0 : picture.end(), heard);
    }

    private boolean endsBefore(double promised) {
        return !structure.fragmented() && isShort(promised, end());
    }

    private static boolean isShort(double promised, double there) {
        return there < promised - Math.max(promised * 0.02, 0.5);
    }

    private void checkEnd(double promised, double there) {
        // what was written piece by piece promises nothing: what is there is what was recorded
        if (!structure.fragmented() && isShort(promised, there) && promised - there > Allowance.of(promised)) {
            throw RunFailedException.refused(
                    "truncated",
                    "The file promises %s but its data ends after %s; it was cut off, upload it again."
                            .formatted(
                                    Words.secondsBeside(promised, there),
                                    Words.secondsBeside(Math.max(there, 0), promised)));
        }
    }

    private void noteEnd(boolean cutPacket) {
        boolean pictureIsShort = false;
        double at = seconds;
        if (picture != null) {
            pictureIsShort = !structure.fragmented() && isShort(picture.declaredEnd(), picture.end());
            at = pictureIsShort || cutPacket ? picture.end() : seconds;
        }
        if (endsBefore(header.seconds()) || pictureIsShort || cutPacket || structure.cut()) {
            warnings.add(Oddity.ENDS_EARLY.at(
                    at, "The file was cut off at %s; what is there is played.".formatted(Words.time(at))));
        }
    }

    private void noteSounds() {
        List<Span> known = picture == null ? List.of() : picture.damage();
        for (Sound sound : sounds) {
            List<Span> damage = Span.joined(sound.scan().corrupt()).stream()
                    .filter(span -> known.stream().noneMatch(span::isNear))
                    .toList();
            warnings.addAll(DamageReport.of("The sound", damage));
        }
    }

    private static MediaWarning empty(Sound sound) {
        return Oddity.EMPTY_AUDIO_TRACK.warning(String.format(
                Locale.ROOT,
                "Sound track %d (%s) holds nothing; it is left out.",
                sound.track().getTrack() + 1,
                sound.track().getCodec()));
    }
}
