package io.codeflix.encoder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.image.Imaging;
import io.codeflix.encoder.image.Imaging.Written;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.TestMedia;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people upload as images, and what pages get; looked at by a decoder that is not FFmpeg. */
class ImageIT {
    private static final List<Integer> BANNER = List.of(1920, 1280, 640);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"banner.jpg", "banner.png", "banner.webp"})
    void anImageComesOutInEveryWidthThatIsNotLarger(String name) throws IOException {
        // Given
        Path image = TestMedia.picture(folder.resolve(name), "1440x810", "1", 1, "-frames:v", "1");
        // When
        var written = imaged(image);
        // Then
        assertThat(written).extracting(Written::width).containsExactly(1280, 640);
        assertThat(written).extracting(Written::height).containsExactly(720, 360);
        for (Written each : written) {
            var decoded = ImageIO.read(each.file().toFile());
            assertThat(decoded.getWidth()).isEqualTo(each.width());
            assertThat(decoded.getHeight()).isEqualTo(each.height());
        }
    }

    @Test
    void anImageSmallerThanAllWidthsKeepsItsOwn() throws IOException {
        Path image = folder.resolve("small.png");
        TestMedia.ffmpeg(
                folder, "-f", "lavfi", "-i", "color=red:size=101x57,format=rgb24", "-frames:v", "1", image.toString());

        assertThat(imaged(image)).singleElement().satisfies(only -> {
            assertThat(only.width()).isEqualTo(101);
            assertThat(only.height()).isEqualTo(57);
            assertThat(only.file()).hasFileName("101.jpg");
        });
    }

    @Test
    void aPhotographStandsUprightAndTellsNothingOfItsCamera() throws IOException {
        // Given: 800 x 600, to be turned by 90 degrees, red above and blue below as the camera saw it
        Path plain = folder.resolve("plain.jpg");
        TestMedia.ffmpeg(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=red:size=800x300",
                "-f",
                "lavfi",
                "-i",
                "color=blue:size=800x300",
                "-filter_complex",
                "vstack",
                "-frames:v",
                "1",
                plain.toString());
        Path photograph = Files.write(folder.resolve("photograph.jpg"), withExif(Files.readAllBytes(plain)));
        // When
        var written = imaged(photograph);
        // Then: orientation 6 brings what was left to the top, and above to the right
        assertThat(written).singleElement().satisfies(only -> {
            assertThat(only.width()).isEqualTo(600);
            assertThat(only.height()).isEqualTo(800);
        });
        var decoded = ImageIO.read(written.getFirst().file().toFile());
        assertThat(decoded.getRGB(550, 400) >> 16 & 0xff).as("red on the right").isGreaterThan(200);
        assertThat(decoded.getRGB(50, 400) & 0xff).as("blue on the left").isGreaterThan(200);
        String bytes = Files.readString(written.getFirst().file(), ISO_8859_1);
        assertThat(bytes).doesNotContain("Exif").doesNotContain("52.5200 N");
    }

    @Test
    void whatIsTransparentBecomesBlack() throws IOException {
        Path image = folder.resolve("logo.png");
        TestMedia.ffmpeg(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=white@0.0:size=700x400,format=rgba",
                "-frames:v",
                "1",
                image.toString());

        var decoded = ImageIO.read(imaged(image).getFirst().file().toFile());

        assertThat(decoded.getRGB(320, 180) & 0xff).isLessThan(10);
    }

    @Test
    void whatIsHiddenBehindThePictureIsLeftBehind() throws IOException {
        Path image = TestMedia.picture(folder.resolve("plain.jpg"), "700x400", "1", 1, "-frames:v", "1");
        Path polyglot = Files.write(
                folder.resolve("both.jpg"),
                concat(Files.readAllBytes(image), "<script>alert(1)</script>".getBytes(ISO_8859_1)));

        for (Written each : imaged(polyglot)) {
            assertThat(Files.readString(each.file(), ISO_8859_1)).doesNotContain("script");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.jpg", "cut.png", "cut.webp"})
    void anImageThatWasCutOffIsRefused(String name) throws IOException {
        Path whole = TestMedia.picture(folder.resolve("whole-" + name), "700x400", "1", 1, "-frames:v", "1");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));

        var failure = catchThrowableOfType(RunFailedException.class, () -> imaged(cut));

        assertThat(failure.code()).isEqualTo("unreadable-media");
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void aHeadThatLiesAboutItsSizeDoesNotReachTheMemory() throws IOException {
        // Given: the canvas says 640 x 360, the picture inside 16383 x 16383
        byte[] webp = Arrays.copyOf(
                java.util.HexFormat.of()
                        .parseHex("5249464600010000574542505650385" + "80a0000000000000"
                                + "07f02006701005650382000010000" + "100000" + "9d012aff3fff3f"),
                300);
        Path image = Files.write(folder.resolve("liar.webp"), webp);

        var failure = catchThrowableOfType(RunFailedException.class, () -> imaged(image));

        assertThat(failure.retryable()).isFalse();
    }

    private List<Written> imaged(Path image) throws IOException {
        return new Imaging(Programs.in(folder)).run(image, BANNER, fresh("scratch"), fresh("out"));
    }

    private Path fresh(String name) throws IOException {
        return Files.createTempDirectory(folder, name);
    }

    /** Puts what a camera writes behind the first marker: the orientation, and a place. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] place = "52.5200 N 13.4050 E".getBytes(ISO_8859_1);
        var exif = ByteBuffer.allocate(36 + place.length);
        exif.putShort((short) 0xffe1).putShort((short) (34 + place.length));
        exif.put("Exif\0\0MM\0*".getBytes(ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) 6).putShort((short) 0).putInt(0).put(place);
        return concat(concat(Arrays.copyOf(jpeg, 2), exif.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
