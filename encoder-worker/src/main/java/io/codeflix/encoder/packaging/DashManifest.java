package io.codeflix.encoder.packaging;

import java.util.List;
import java.util.Locale;

/**
 * The DASH manifest, on-demand profile: one file a rendition, segments found by the index inside it. Written here because
 * FFmpeg's lists byte ranges that its own reader stumbles over, and cuts the length to tenths of a second, which costs
 * the last frames.
 */
final class DashManifest {

    private DashManifest() {}

    /** @param streams pictures in the order of the ladder, sound last */
    static String of(List<PackagedStream> streams, double framesPerSecond, double seconds) {
        var pictures = streams.stream().filter(stream -> !stream.isSound()).toList();
        var sounds = streams.stream().filter(PackagedStream::isSound).toList();
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011"
                     type="static" mediaPresentationDuration="PT%sS" minBufferTime="PT4S">
                  <Period id="0" start="PT0S">
                """.formatted(decimal(seconds)));
        if (!pictures.isEmpty()) {
            text.append(
                    "    <AdaptationSet id=\"0\" contentType=\"video\" mimeType=\"video/mp4\" segmentAlignment=\"true\" subsegmentAlignment=\"true\" subsegmentStartsWithSAP=\"1\" maxFrameRate=\"%s\">\n"
                            .formatted(decimal(framesPerSecond)));
            pictures.forEach(stream -> representation(
                    text,
                    stream,
                    " width=\"%d\" height=\"%d\" sar=\"1:1\"".formatted(stream.width(), stream.height())));
            text.append("    </AdaptationSet>\n");
        }
        if (!sounds.isEmpty()) {
            text.append(
                    "    <AdaptationSet id=\"1\" contentType=\"audio\" mimeType=\"audio/mp4\" segmentAlignment=\"true\" subsegmentAlignment=\"true\" subsegmentStartsWithSAP=\"1\">\n");
            sounds.forEach(stream -> representation(text, stream, " audioSamplingRate=\"48000\""));
            text.append("    </AdaptationSet>\n");
        }
        return text.append("  </Period>\n</MPD>\n").toString();
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

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
