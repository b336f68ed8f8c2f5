package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.StreamType;
import com.github.kokorin.jaffree.ffprobe.Stream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ffprobe says of a track, where Jaffree has no word for it or says it by null. */
final class StreamFacts {
    /** Codecs of single images; a film may be in them too. */
    private static final Set<String> IMAGES = Set.of("mjpeg", "png", "bmp", "webp", "tiff", "gif", "jpeg2000");

    private StreamFacts() {}

    static String text(Stream stream, String name) {
        String value = stream.getProbeData().getString(name);
        return value == null ? "" : value;
    }

    static double number(Stream stream, String name) {
        return number(stream.getProbeData().getString(name));
    }

    static double number(@Nullable String text) {
        try {
            return text == null ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    static boolean isKnown(Stream stream) {
        String codec = text(stream, "codec_name");
        return !codec.isEmpty() && !codec.equals("none") && !codec.equals("unknown");
    }

    /** A cover or a thumbnail that is marked as such is a picture of the film, not the film. */
    static boolean isPicture(Stream stream) {
        var marked = stream.getDisposition();
        return stream.getCodecType() == StreamType.VIDEO
                && (marked == null
                        || !Boolean.TRUE.equals(marked.getAttachedPic())
                                && !Boolean.TRUE.equals(marked.getTimedThumbnails()));
    }

    static boolean isSound(Stream stream) {
        return stream.getCodecType() == StreamType.AUDIO;
    }

    static boolean isDecodableSound(Stream stream) {
        return isSound(stream) && isKnown(stream) && number(stream, "channels") > 0;
    }

    static boolean isDefault(Stream stream) {
        return stream.getDisposition() != null
                && Boolean.TRUE.equals(stream.getDisposition().getDefault());
    }

    static boolean isImageCodec(Stream stream) {
        return IMAGES.contains(text(stream, "codec_name"));
    }

    /** Frames that were counted, else those that its head counts; 0 where neither is known. */
    static long frames(Stream stream) {
        double read = number(stream, "nb_read_packets");
        return (long) (read > 0 ? read : number(stream, "nb_frames"));
    }

    /** Length as its head declares it, or as FFmpeg writes it into Matroska: a tag of hours, minutes and seconds. */
    static double seconds(Stream stream) {
        double declared = number(stream, "duration");
        String tag = stream.getTag("DURATION");
        if (declared > 0 || tag == null) {
            return declared;
        }
        String[] parts = tag.split(":");
        if (parts.length != 3) {
            return 0;
        }
        double end = number(parts[0]) * 3600 + number(parts[1]) * 60 + number(parts[2]);
        return Math.max(0, end - Math.max(0, number(stream, "start_time")));
    }
}
