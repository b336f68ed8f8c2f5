package io.codeflix.encoder.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.codeflix.encoder.failure.RunFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageHeadTest {
    @TempDir
    Path folder;

    @Test
    void aPngTellsItsSizeInItsFirstChunk() throws IOException {
        assertThat(head(png(1920, 1080))).isEqualTo(new ImageHead(ImageFormat.PNG, 1920, 1080));
    }

    @Test
    void aJpegTellsItsSizeBehindWhateverTheCameraPutBeforeIt() throws IOException {
        var bytes = ByteBuffer.allocate(70_000);
        bytes.putShort((short) 0xffd8);
        bytes.putShort((short) 0xffe1).putShort((short) 0xfffe).position(4 + 0xfffe); // EXIF with a thumbnail
        bytes.put(hex("ffff")); // a fill byte
        bytes.put(hex("c4")).putShort((short) 4).putShort((short) 0); // a table
        bytes.put(hex("ffc2")).putShort((short) 11).put((byte) 8); // progressive
        bytes.putShort((short) 720).putShort((short) 1280);

        assertThat(head(bytes.array())).isEqualTo(new ImageHead(ImageFormat.JPEG, 1280, 720));
    }

    @ParameterizedTest
    @CsvSource({
        "565038205A000000 100000 9d012a 0005 d002, 1280, 720",
        "5650384C5A000000 2f ffc4b300, 1280, 720",
        "565038580A000000 00000000 ff0400 cf0200, 1280, 720",
    })
    void eachKindOfWebpTellsItsSizeItsOwnWay(String chunk, int width, int height) throws IOException {
        byte[] webp = hex("52494646 00000000 57454250" + chunk);

        assertThat(head(Arrays.copyOf(webp, 64))).isEqualTo(new ImageHead(ImageFormat.WEBP, width, height));
    }

    @ParameterizedTest
    @CsvSource({
        "100000,    16, picture-too-large",
        "32768,  32768, picture-too-large",
        "8192,    8192, picture-too-large",
        "-1,       100, unreadable-media",
        "0,        100, unreadable-media",
        "8,        100, picture-too-small",
        "1,     100000, picture-too-small"
    })
    void aSizeThatIsNotTakenIsRefusedBeforeAnythingIsDecoded(int width, int height, String code) {
        assertThat(refusal(png(width, height)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an SVG picture     | <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>
            a web page         | <!DOCTYPE html><script>alert(1)</script>
            a PDF document     | %PDF-1.7
            a text             | Dear sir or madam
            a video            | GIF89a
            """)
    void textIsCalledByItsName(String kind, String text) {
        isCalled(kind, text.getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "a zip archive,          504b0304",
        "a program,              7f454c46",
        "a video,                000000186674797069736f6d00000000",
        "a RIFF file of another, 524946460000000041434f4e00000000",
        "of no kind we know,     010203"
    })
    void bytesAreCalledByTheirName(String kind, String start) {
        isCalled(kind, hex(start));
    }

    private void isCalled(String kind, byte[] start) {
        var refusal = refusal(start);

        assertThat(refusal.code()).as(refusal.reason()).isEqualTo("not-an-image");
        assertThat(refusal.reason()).contains(kind).contains("JPEG, PNG or WebP");
        assertThat(refusal.retryable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "ffd8ff", "ffd8ffe10010", "ffd8ffda0004", "89504e470d0a1a0a00", "52494646000000005745425056503820"
    })
    void aHeadThatEndsTooSoonIsRefused(String start) {
        assertThat(refusal(hex(start)).code()).isIn("empty-file", "unreadable-media");
    }

    @Test
    void anAnimationIsNoImage() {
        byte[] webp = Arrays.copyOf(hex("52494646 00000000 57454250 565038580A000000 02000000 ff0400 cf0200"), 64);

        assertThat(refusal(webp).reason()).contains("animation");
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.BIG_ENDIAN)
                .put(hex("89504e470d0a1a0a 0000000d 49484452"))
                .putInt(width)
                .putInt(height)
                .array();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private ImageHead head(byte[] bytes) throws IOException {
        return ImageHead.read(Files.write(folder.resolve("banner.jpg"), bytes));
    }

    private RunFailedException refusal(byte[] bytes) {
        return catchThrowableOfType(RunFailedException.class, () -> head(bytes));
    }
}
