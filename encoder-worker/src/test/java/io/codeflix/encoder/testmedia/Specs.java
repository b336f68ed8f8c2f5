package io.codeflix.encoder.testmedia;

import io.codeflix.media.AudioRendition;
import io.codeflix.media.AudioTrack;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.PackageSpec;
import io.codeflix.media.Rung;
import io.codeflix.media.SourceProbe;
import java.util.List;
import java.util.stream.IntStream;

/** Tasks as a planner would make them, with small ladders. */
public final class Specs {
    public static final Rung P240 = rung("240p", 426, 240, 400_000);
    public static final Rung P360 = rung("360p", 640, 360, 800_000);

    private Specs() {}

    public static Rung rung(String name, int width, int height, long bitsPerSecond) {
        return new Rung(name, width, height, bitsPerSecond, bitsPerSecond * 3 / 2);
    }

    /** The whole film in one window. */
    public static EncodeSpec encode(SourceProbe source, Rung... rungs) {
        return window(source, 0, 0, source.getFrames(), true, rungs).build();
    }

    public static EncodeSpec.Builder window(
            SourceProbe source, int number, long firstFrame, long frames, boolean last, Rung... rungs) {
        return EncodeSpec.newBuilder()
                .setSourceKey("assets/a/original")
                .setOutputPrefix("assets/a/encode")
                .setWindow(number)
                .setFirstFrame(firstFrame)
                .setFrames(frames)
                .setLast(last)
                .setGopFrames(48)
                .setSource(source)
                .setRungs(List.of(rungs))
                .setAudioBitsPerSecond(source.getAudioCodec().isEmpty() ? 0 : 128_000)
                .setAudioRenditions(audio(source));
    }

    private static List<AudioRendition> audio(SourceProbe source) {
        List<AudioTrack> tracks = source.getAudioTracks();
        return IntStream.range(0, tracks.size())
                .mapToObj(place -> AudioRendition.newBuilder()
                        .setName(place == 0 ? "audio" : "audio-" + place)
                        .setTrack(tracks.get(place).getTrack())
                        .setBitsPerSecond(128_000)
                        .setLanguage(tracks.get(place).getLanguage())
                        .setTitle(tracks.get(place).getTitle())
                        .setIsDefault(place == 0)
                        .setRole(tracks.get(place).getRole())
                        .setRight(tracks.get(place).getRight())
                        .build())
                .toList();
    }

    public static PackageSpec pack(SourceProbe source, Rung... rungs) {
        return PackageSpec.newBuilder()
                .setOutputPrefix("assets/a/package")
                .setSource(source)
                .setRungs(List.of(rungs))
                .setWindows(List.of())
                .setSegmentMillis(2000)
                .setAudioRenditions(audio(source))
                .build();
    }
}
