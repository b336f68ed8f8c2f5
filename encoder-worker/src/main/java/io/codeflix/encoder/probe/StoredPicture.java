package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffprobe.SideData;
import com.github.kokorin.jaffree.ffprobe.Stream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a picture lies in its file, before it is turned and its pixels are made square.
 *
 * @param width pixels of the visible part: FFmpeg cuts off what Matroska's {@code PixelCrop} and QuickTime's clean aperture
 *     hide, though it goes on telling the whole size
 * @param height pixels of the visible part
 * @param aspectNumerator width of a pixel
 * @param aspectDenominator height of a pixel
 * @param oriented whether players turn or mirror it
 * @param transparent whether it has an alpha channel
 * @param decoder FFmpeg's name of the decoder that sees the alpha channel; empty where the ordinary one does
 */
public record StoredPicture(
        int width,
        int height,
        int aspectNumerator,
        int aspectDenominator,
        boolean oriented,
        boolean transparent,
        String decoder) {
    private static final String WITH_ALPHA = "(yuva|gbrap|rgba|bgra|argb|abgr|ya|pal8|ayuv|vuya|uyva).*";

    /** WebM keeps alpha as a second stream inside the first, which FFmpeg's own decoders pass over. */
    private static final Map<String, String> ALPHA_DECODERS = Map.of("vp8", "libvpx", "vp9", "libvpx-vp9");

    /** Shape of a picture as shown, width by height, before it is turned. */
    public double shape() {
        return (double) width * aspectNumerator / (height * (double) aspectDenominator);
    }

    static StoredPicture of(Stream stream) {
        List<SideData> sides = stream.getSideDataList() == null ? List.of() : stream.getSideDataList();
        String[] aspect = text(stream, "sample_aspect_ratio").split(":");
        boolean saysAspect = aspect.length == 2 && number(aspect[0]) > 0 && number(aspect[1]) > 0;
        String codec = text(stream, "codec_name");
        boolean inside = ALPHA_DECODERS.containsKey(codec) && "1".equals(alphaMode(stream));
        return new StoredPicture(
                or0(stream.getWidth()) - cropped(sides, "crop_left") - cropped(sides, "crop_right"),
                or0(stream.getHeight()) - cropped(sides, "crop_top") - cropped(sides, "crop_bottom"),
                saysAspect ? number(aspect[0]) : 1,
                saysAspect ? number(aspect[1]) : 1,
                sides.stream().anyMatch(side -> side.getProbeData().getString("displaymatrix") != null),
                inside || text(stream, "pix_fmt").matches(WITH_ALPHA),
                inside ? ALPHA_DECODERS.getOrDefault(codec, "") : "");
    }

    /** Muxers write the name of the tag in either case. */
    private static @Nullable String alphaMode(Stream stream) {
        String tag = stream.getTag("alpha_mode");
        return tag == null ? stream.getTag("ALPHA_MODE") : tag;
    }

    private static int cropped(List<SideData> sides, String edge) {
        return sides.stream()
                .mapToInt(side -> or0(side.getProbeData().getInteger(edge)))
                .max()
                .orElse(0);
    }

    private static String text(Stream stream, String name) {
        String value = stream.getProbeData().getString(name);
        return value == null ? "" : value;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static int or0(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
