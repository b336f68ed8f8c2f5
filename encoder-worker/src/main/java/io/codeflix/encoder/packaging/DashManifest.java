package io.codeflix.encoder.packaging;

import io.codeflix.encoder.probe.FrameRate;
import io.codeflix.media.AudioRendition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The DASH manifest, on-demand profile: one file a rendition, segments found by the index inside it. Written here because
 * FFmpeg's lists byte ranges that its own reader stumbles over, and cuts the length to tenths of a second, which costs
 * the last frames.
 */
final class DashManifest {

    private DashManifest() {}

    /**
     * @param streams pictures in the order of the ladder, sounds last, the default one first
     * @param rate null without a picture
     */
    static String of(List<PackagedStream> streams, @Nullable FrameRate rate, double seconds) {
        var pictures = streams.stream().filter(stream -> !stream.isSound()).toList();
        var sounds = streams.stream().filter(PackagedStream::isSound).toList();
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011"
                     type="static" mediaPresentationDuration="PT%sS" minBufferTime="PT%dS">
                  <Period id="0" start="PT0S">
                """.formatted(decimal(seconds), targetSeconds(streams)));
        if (rate != null && !pictures.isEmpty()) {
            text.append(
                    "    <AdaptationSet id=\"0\" contentType=\"video\" mimeType=\"video/mp4\" segmentAlignment=\"true\" subsegmentAlignment=\"true\" subsegmentStartsWithSAP=\"1\" maxFrameRate=\"%s\">\n"
                            .formatted(fraction(rate)));
            pictures.forEach(stream -> representation(
                    text,
                    stream,
                    " width=\"%d\" height=\"%d\" sar=\"1:1\"".formatted(stream.width(), stream.height())));
            text.append("    </AdaptationSet>\n");
        }
        sounds(text, sounds);
        return text.append("  </Period>\n</MPD>\n").toString();
    }

    /** A set each, as players switch within a set by bit rate and between sets by a person's choice. */
    private static void sounds(StringBuilder text, List<PackagedStream> sounds) {
        List<AudioRendition> renditions = sounds.stream()
                .map(PackagedStream::audio)
                .map(Objects::requireNonNull)
                .toList();
        List<String> names = SoundNames.of(renditions);
        for (int i = 0; i < sounds.size(); i++) {
            String language = renditions.get(i).getLanguage();
            SoundRole role = SoundRole.of(renditions.get(i));
            text.append("""
                        <AdaptationSet id="%d" contentType="audio" mimeType="audio/mp4"%s segmentAlignment="true" subsegmentAlignment="true" subsegmentStartsWithSAP="1">
                          <AudioChannelConfiguration schemeIdUri="urn:mpeg:dash:23003:3:audio_channel_configuration:2011" value="%d"/>
                          <Label>%s</Label>
                    %s      <Role schemeIdUri="urn:mpeg:dash:role:2011" value="%s"/>
                    """.formatted(
                            i + 1,
                            SoundNames.isKnown(language) ? " lang=\"%s\"".formatted(language) : "",
                            sounds.get(i).channels(),
                            names.get(i),
                            accessibility(role),
                            role.dash()));
            representation(text, sounds.get(i), " audioSamplingRate=\"48000\"");
            text.append("    </AdaptationSet>\n");
        }
    }

    private static String accessibility(SoundRole role) {
        return role.accessibility().isEmpty()
                ? ""
                : "      <Accessibility schemeIdUri=\"urn:tva:metadata:cs:AudioPurposeCS:2007\" value=\"%s\"/>\n"
                        .formatted(role.accessibility());
    }

    private static void representation(StringBuilder text, PackagedStream stream, String more) {
        text.append("""
                      <Representation id="%s" codecs="%s" bandwidth="%d"%s>
                        <BaseURL>%s</BaseURL>
                        <SegmentBase indexRange="%d-%d">
                          <Initialization range="0-%d"/>
                        </SegmentBase>
                      </Representation>
                """.formatted(
                        stream.name(),
                        stream.codecs(),
                        stream.playlist().peakBitsPerSecond(),
                        more,
                        stream.file().getFileName(),
                        stream.index().first(),
                        stream.index().last(),
                        stream.index().first() - 1));
    }

    /** The bandwidth of a representation is that of its heaviest stretch of this length. */
    private static long targetSeconds(List<PackagedStream> streams) {
        return streams.stream()
                .mapToLong(stream -> stream.playlist().targetSeconds())
                .max()
                .orElse(1);
    }

    /** As the schema's {@code FrameRateType} has it: a whole number or a fraction. */
    private static String fraction(FrameRate rate) {
        return rate.denominator() == 1 ? String.valueOf(rate.numerator()) : rate.toString();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
