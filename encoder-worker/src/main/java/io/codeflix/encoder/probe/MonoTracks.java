package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.media.AudioTrack;
import io.codeflix.media.MediaWarning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes stereo of the mono tracks that cameras and broadcasters write, first left, then right, and leaves out those that
 * are silent: recorders always write four or eight, used or not.
 *
 * @param tracks what there is to hear, the default one first
 * @param warnings which tracks were left out
 */
record MonoTracks(List<AudioTrack> tracks, List<MediaWarning> warnings) {
    private static final Set<String> RECORDED = Set.of("mxf", "mov");

    /** Quieter than the noise of any room, and above that of a converter. */
    private static final String SILENCE = "-70dB";

    /** @param format FFmpeg's name of the container */
    static MonoTracks read(MediaPrograms programs, Path source, String format, List<AudioTrack> tracks)
            throws IOException {
        List<AudioTrack> monos = tracks.stream()
                .filter(MonoTracks::isChannel)
                .sorted(Comparator.comparingInt(AudioTrack::getTrack))
                .toList();
        boolean oneLanguage =
                monos.stream().map(AudioTrack::getLanguage).distinct().count() == 1;
        if (!RECORDED.contains(format) || monos.size() < 2 || !oneLanguage) {
            return new MonoTracks(tracks, List.of());
        }
        Set<Integer> silent = silent(programs, source, format, monos);
        if (silent.size() == tracks.size()) {
            silent = Set.of(); // a film whose whole sound is silent keeps it
        }
        return new MonoTracks(joined(tracks, monos, silent), warnings(silent));
    }

    /** A track of one language, one title or one purpose is a sound of its own, whatever its neighbour is. */
    private static boolean isChannel(AudioTrack track) {
        return track.getChannels() == 1
                && track.getCodec().startsWith("pcm_")
                && track.getTitle().isEmpty()
                && track.getRole().isEmpty();
    }

    private static List<AudioTrack> joined(List<AudioTrack> all, List<AudioTrack> monos, Set<Integer> silent) {
        var sounds = new ArrayList<AudioTrack>();
        for (int i = 0; i < monos.size(); i += 2) {
            List<AudioTrack> heard = monos.subList(i, Math.min(i + 2, monos.size())).stream()
                    .filter(track -> !silent.contains(track.getTrack()))
                    .toList();
            if (heard.size() == 2) {
                sounds.add(AudioTrack.newBuilder(heard.getFirst())
                        .setChannels(2)
                        .setRight(heard.getLast().getTrack())
                        .build());
            } else {
                sounds.addAll(heard);
            }
        }
        all.stream().filter(track -> !isChannel(track)).forEach(sounds::add);
        AudioTrack first = all.stream()
                .filter(AudioTrack::getIsDefault)
                .filter(sounds::contains)
                .findFirst()
                .orElse(sounds.getFirst());
        return sounds.stream()
                .sorted(Comparator.comparing((AudioTrack sound) -> sound.equals(first))
                        .reversed())
                .map(sound -> AudioTrack.newBuilder(sound)
                        .setIsDefault(sound.equals(first))
                        .build())
                .toList();
    }

    private static List<MediaWarning> warnings(Set<Integer> silent) {
        if (silent.isEmpty()) {
            return List.of();
        }
        String places = silent.stream().map(track -> String.valueOf(track + 1)).collect(Collectors.joining(", "));
        return List.of(Oddity.SILENT_AUDIO_TRACK.warning(
                "Nothing is to be heard on sound track %s; it is left out.".formatted(places)));
    }

    /** One pass over the file writes the first loud moment of each track; a track without one is silent. */
    private static Set<Integer> silent(MediaPrograms programs, Path source, String format, List<AudioTrack> monos)
            throws IOException {
        Path folder = Files.createTempDirectory("mono-tracks-");
        try {
            programs.ffmpeg(ffmpeg -> {
                ffmpeg.addInput(MediaProbe.input(source, format));
                monos.forEach(mono -> ffmpeg.addOutput(UrlOutput.toPath(moment(folder, mono))
                        .addMap(0, "a:" + mono.getTrack())
                        .addArguments("-af", "silenceremove=start_periods=1:start_threshold=" + SILENCE)
                        .addArguments("-t", "0.01")
                        .setFormat("s16le")));
            });
            var silent = new TreeSet<Integer>();
            for (AudioTrack mono : monos) {
                Path moment = moment(folder, mono);
                if (!Files.exists(moment) || Files.size(moment) == 0) {
                    silent.add(mono.getTrack());
                }
            }
            return silent;
        } finally {
            for (AudioTrack mono : monos) {
                Files.deleteIfExists(moment(folder, mono));
            }
            Files.delete(folder);
        }
    }

    private static Path moment(Path folder, AudioTrack mono) {
        return folder.resolve("%d.pcm".formatted(mono.getTrack()));
    }
}
