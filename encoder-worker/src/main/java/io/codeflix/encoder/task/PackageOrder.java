package io.codeflix.encoder.task;

import io.codeflix.encoder.encode.AudioRenditions;
import io.codeflix.encoder.encode.TrackNames;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.media.EncodedFile;
import io.codeflix.media.EncodedWindow;
import io.codeflix.media.PackageSpec;
import io.codeflix.media.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the windows' files in order: a track for each rung, the sounds last. */
final class PackageOrder {

    private PackageOrder() {}

    /**
     * @param frames of all its files; 0 for sound
     * @param files in the order of the windows
     */
    record Track(String name, long frames, List<EncodedFile> files) {}

    /** @throws RunFailedException where a window lacks a rung */
    static List<Track> of(PackageSpec spec) {
        List<EncodedWindow> windows = spec.getWindows().stream()
                .sorted(Comparator.comparingInt(EncodedWindow::getWindow))
                .toList();
        var tracks = new ArrayList<Track>();
        for (Rung rung : spec.getRungs()) {
            Track track = track(TrackNames.checked(rung.getName()), windows);
            if (track.files().size() != windows.size()) {
                throw RunFailedException.refused(
                        "bad-task",
                        "%d of %d windows have %s.".formatted(track.files().size(), windows.size(), rung.getName()));
            }
            tracks.add(track);
        }
        AudioRenditions.of(spec).stream()
                .map(rendition -> track(rendition.getName(), windows))
                .filter(sound -> !sound.files().isEmpty())
                .forEach(tracks::add);
        return tracks;
    }

    private static Track track(String name, List<EncodedWindow> windows) {
        List<EncodedFile> files = windows.stream()
                .flatMap(window -> window.getFiles().stream())
                .filter(file -> file.getRung().equals(name))
                .toList();
        return new Track(name, files.stream().mapToLong(EncodedFile::getFrames).sum(), files);
    }
}
