package io.codeflix.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.codeflix.encoder.testmedia.CleanAperture;
import io.codeflix.encoder.testmedia.Screening;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.encoder.testmedia.TestMedia.Rgb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes, colours and rates that are unusual and fine: what viewers see is measured. */
class OddPictureIT {
    private static final Rgb RED = new Rgb(255, 0, 0);
    private static final Rgb GREEN = new Rgb(0, 128, 0);
    private static final Rgb BLUE = new Rgb(0, 0, 255);
    private static final Rgb WHITE = new Rgb(255, 255, 255);
    private static final int TOLERANCE = 24;

    /** Red above left, green above right, blue below left, white below right. */
    private static final String CORNERS =
            "-f lavfi -i color=red:s=160x90:r=25:d=%1$s -f lavfi -i color=green:s=160x90:r=25:d=%1$s "
                    + "-f lavfi -i color=blue:s=160x90:r=25:d=%1$s -f lavfi -i color=white:s=160x90:r=25:d=%1$s "
                    + "-filter_complex [0][1]hstack[t];[2][3]hstack[b];[t][b]vstack%2$s";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // how it is turned, size as shown, colours above left, above right, below left
        " 90, 180, 320, green, white, red",
        "-90, 180, 320, blue,  red,   white",
        "180, 320, 180, white, blue,  green",
    })
    void aTurnedFilmStandsUpright(
            String turn, int width, int height, String aboveLeft, String aboveRight, String belowLeft)
            throws IOException {
        Path flat = corners("flat.mp4", 0.4, "", "-c:v libx264 -preset ultrafast");
        Path film = made("turned.mp4", "-display_rotation " + turn + " -i " + flat + " -c copy");

        Screening screening = Screening.of(folder, film);

        assertThat(screening.picture().width()).isEqualTo(width);
        assertThat(screening.picture().height()).isEqualTo(height);
        Path shown = screening.packaged().hls();
        assertColour(shown, 0, 0, named(aboveLeft));
        assertColour(shown, 1, 0, named(aboveRight));
        assertColour(shown, 0, 1, named(belowLeft));
        assertColour(screening.inspected().poster().orElseThrow(), 0, 0, named(aboveLeft));
    }

    @Test
    void aPortraitFilmStaysPortrait() throws IOException {
        Path film = TestMedia.picture(folder.resolve("portrait.mp4"), "180x320", "25", 0.4);

        Screening screening = Screening.of(folder, film);

        assertThat(screening.picture().width()).isEqualTo(180);
        assertThat(screening.picture().height()).isEqualTo(320);
    }

    @Test
    void pixelsThatAreNotSquareAreMadeSoWithoutLosingACorner() throws IOException {
        Path film = corners("dv.mp4", 0.4, ",setsar=64/45", "-c:v libx264 -preset ultrafast");

        Screening screening = Screening.of(folder, film, Specs.rung("180p", 454, 180, 400_000));

        assertThat(screening.source().getWidth()).isEqualTo(455);
        assertThat(screening.source().getHeight()).isEqualTo(180);
        assertCorners(screening.packaged().hls());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            high.mp4  | -c:v libx264 -preset ultrafast -pix_fmt yuv420p10le
            422.mp4   | -c:v libx264 -preset ultrafast -pix_fmt yuv422p10le
            444.mp4   | -c:v libx264 -preset ultrafast -pix_fmt yuv444p
            full.mp4  | -c:v libx264 -preset ultrafast -pix_fmt yuvj420p
            rgb.mkv   | -c:v libx264rgb -preset ultrafast
            prores.mov| -c:v prores_ks -profile:v 4 -pix_fmt yuva444p10le
            raw.avi   | -c:v rawvideo -pix_fmt bgr24
            """)
    void coloursSurviveEveryPixelFormat(String name, String codec) throws IOException {
        Screening screening = Screening.of(folder, corners(name, 0.2, "", codec));

        assertCorners(screening.packaged().hls());
        assertThat(TestMedia.probe(screening.picture().file(), "v:0", "stream=color_range"))
                .isIn("tv", "unknown");
    }

    @Test
    void aFilmInWideColoursIsNarrowedToWhatScreensShow() throws IOException {
        Path film = corners(
                "wide.mp4",
                0.2,
                ",format=gbrpf32le,setparams=color_primaries=bt709:color_trc=bt709:colorspace=gbr:range=pc,"
                        + "zscale=p=bt2020:m=bt2020nc:t=bt2020-10:r=tv,format=yuv420p10le",
                "-c:v libx264 -preset ultrafast -colorspace bt2020nc -color_primaries bt2020 -color_trc bt2020-10");

        Screening screening = Screening.of(folder, film);

        assertCorners(screening.packaged().hls());
        assertSaysStandardColours(screening);
    }

    @ParameterizedTest
    @CsvSource({"smpte2084", "arib-std-b67"})
    void highDynamicRangeIsToneMappedAndNotWashedOut(String transfer) throws IOException {
        Path film = corners(
                "hdr.mp4",
                0.2,
                ",format=gbrpf32le,setparams=color_primaries=bt709:color_trc=bt709:colorspace=gbr:range=pc,"
                        + "zscale=t=linear:npl=203,zscale=p=bt2020,zscale=t=%s:m=bt2020nc:r=tv:npl=203,format=yuv420p10le"
                                .formatted(transfer),
                "-c:v libx265 -preset ultrafast -x265-params log-level=0 -colorspace bt2020nc -color_primaries bt2020 -color_trc "
                        + transfer);

        Screening screening = Screening.of(folder, film);

        assertSaysStandardColours(screening);
        for (Path shown : new Path[] {
            screening.packaged().hls(), screening.inspected().poster().orElseThrow()
        }) {
            Rgb white = TestMedia.colour(shown, 0, 1, 1);
            assertThat(white.green()).as("white of paper").isBetween(200, 245);
            assertThat(white.isNear(new Rgb(white.green(), white.green(), white.green()), 6))
                    .as("no tint")
                    .isTrue();
            Rgb red = TestMedia.colour(shown, 0, 0, 0);
            assertThat(red.red()).as("red of %s", red).isGreaterThan(190);
            assertThat(Math.max(red.green(), red.blue()))
                    .as("green and blue of %s", red)
                    .isLessThan(TOLERANCE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mpeg2.ts  | -c:v mpeg2video -q:v 2 -flags +ilme+ildct
            h264.mkv  | -c:v libx264 -preset ultrafast -x264-params tff=1
            """)
    void interlacedFilmsShowNoCombs(String name, String codec) throws IOException {
        Path film = made(
                name,
                "-f lavfi -i testsrc2=size=320x240:rate=50:duration=1 -vf scroll=h=0.02,tinterlace=interleave_top,setfield=tff "
                        + codec);
        assertThat(TestMedia.combed(film)).as("the original").isGreaterThan(0.5);

        Screening screening = Screening.of(folder, film);

        assertThat(TestMedia.combed(screening.picture().file())).isLessThan(0.1);
        assertThat(screening.frameRate()).isEqualTo("25/1");
        assertThat(screening.picture().frames()).isCloseTo(25, within(1L));
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 24000/1001, 24",
        "50,         50/1,       50",
        "60,         60/1,       60",
        "120,        60/1,       60",
    })
    void ratesAreKeptUpToSixtyFramesASecond(String rate, String shown, long frames) throws IOException {
        Path film = TestMedia.picture(folder.resolve("rate.mp4"), "160x90", rate, 1, "-preset", "ultrafast");

        Screening screening = Screening.of(folder, film);

        assertThat(screening.frameRate()).isEqualTo(shown);
        assertThat(screening.picture().frames()).isEqualTo(frames);
        assertThat(screening.packaged().seconds()).isCloseTo(1, within(0.03));
    }

    @ParameterizedTest
    @CsvSource({"one.mp4", "one.mkv", "one.avi", "one.ts"})
    void oneFrameIsAFilm(String name) throws IOException {
        Path film = made(name, "-f lavfi -i color=red:s=160x90:r=25:d=0.04 -frames:v 1 -c:v libx264");

        Screening screening = Screening.of(folder, film);

        assertThat(screening.picture().frames()).isBetween(1L, 2L);
        assertColour(screening.picture().file(), 0.5, 0.5, RED);
        assertThat(screening.inspected().poster().orElseThrow()).isNotEmptyFile();
    }

    @Test
    void aVariableRateKeepsEveryMomentInItsPlace() throws IOException {
        // three frames a second for two seconds, then thirty, and white from second 2.5 on
        Path film = made(
                "vfr.mkv",
                "-f lavfi -i color=black:s=160x90:r=30:d=4 -f lavfi -i color=white:s=160x90:r=30:d=4 "
                        + "-filter_complex [0][1]overlay=enable='gte(t\\,2.5)',select='not(mod(n\\,10))+gt(n\\,60)' "
                        + "-fps_mode vfr -c:v libx264 -preset ultrafast");

        Screening screening = Screening.of(folder, film);

        assertThat(screening.packaged().seconds()).isCloseTo(4, within(0.1));
        assertThat(TestMedia.firstFlash(screening.packaged().hls())).isCloseTo(2.5, within(0.07));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vp9.webm   | -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -pix_fmt yuva420p
            vp8.webm   | -c:v libvpx -deadline realtime -auto-alt-ref 0 -pix_fmt yuva420p
            prores.mov | -c:v prores_ks -profile:v 4 -pix_fmt yuva444p10le
            png.mov    | -c:v png -pix_fmt rgba
            """)
    void whatIsTransparentIsShownOverBlack(String name, String codec) throws IOException {
        Path film = made(
                name,
                "-f lavfi -i color=red:s=160x90:r=25:d=0.2,format=rgba,geq=r=255:g=0:b=0:a='if(lt(X,W/2),255,0)' "
                        + codec);

        Screening screening = Screening.of(folder, film);

        for (Path shown : new Path[] {
            screening.packaged().hls(), screening.inspected().poster().orElseThrow()
        }) {
            assertColour(shown, 0, 0.5, RED);
            assertColour(shown, 1, 0.5, new Rgb(0, 0, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // size and pixel shape of the second half; where the circle ends to the right, as a part of the width
        "240x180, 1/1",
        "320x180, 3/4",
        "160x180, 1/1",
    })
    void aCircleStaysACircleWhereSizeOrShapeChange(String size, String aspect) throws IOException {
        Path first = circle("first.h264", "320x180", "1/1");
        Path second = circle("second.h264", size, aspect);
        Path both = folder.resolve("both.h264");
        Files.write(both, Files.readAllBytes(first));
        Files.write(both, Files.readAllBytes(second), StandardOpenOption.APPEND);
        Path film = made("changes.ts", "-r 25 -i " + both + " -c copy");

        Screening screening = Screening.of(folder, film);

        assertThat(screening.picture().frames()).isEqualTo(20);
        Path shown = screening.picture().file();
        for (double moment : new double[] {0.1, 0.6}) {
            TestMedia.Box circle = TestMedia.bright(shown, moment, 320, 180);
            assertThat(circle.width()).as("at %s s", moment).isCloseTo(circle.height(), within(6));
            assertThat(circle.height()).isCloseTo(120, within(8));
            assertThat(circle.left() + circle.width() / 2).as("in the middle").isCloseTo(160, within(6));
        }
    }

    /** A circle two thirds as high as the picture, on any pixels. */
    private Path circle(String name, String size, String aspect) {
        return made(
                name,
                ("-f lavfi -i color=black:s=%s:r=25:d=0.4,format=gray,geq=lum='if(lt(hypot((X-W/2)*%s,Y-H/2),60),235,16)',format=yuv420p,setsar=%s "
                                + "-c:v libx264 -preset ultrafast -bf 0")
                        .formatted(size, aspect, aspect));
    }

    @ParameterizedTest
    @CsvSource({"clap.mov, 1/1, 240", "crop.mkv, 1/1, 240", "wide.mov, 4/3, 320"})
    void onlyTheVisiblePartOfAPictureIsShown(String name, String aspect, int width) throws IOException {
        Path whole = made(
                "whole.mp4",
                "-f lavfi -i color=red:s=320x180:r=25:d=0.4,drawbox=x=40:y=0:w=240:h=180:color=blue:t=fill,setsar=%s -c:v libx264 -preset ultrafast"
                        .formatted(aspect));
        Path clean = CleanAperture.of(whole, folder.resolve("clean.mov"), 240, 180);
        Path film = name.endsWith(".mkv")
                ? made(name, "-i " + clean + " -c copy")
                : Files.move(clean, folder.resolve(name));

        Screening screening = Screening.of(folder, film);

        assertThat(screening.source().getWidth()).isEqualTo(width);
        assertThat(screening.source().getHeight()).isEqualTo(180);
        for (Path shown : new Path[] {
            screening.packaged().hls(), screening.inspected().poster().orElseThrow()
        }) {
            assertColour(shown, 0, 0.5, BLUE);
            assertColour(shown, 1, 0.5, BLUE);
        }
    }

    private void assertCorners(Path shown) {
        assertColour(shown, 0, 0, RED);
        assertColour(shown, 1, 0, GREEN);
        assertColour(shown, 0, 1, BLUE);
        assertColour(shown, 1, 1, WHITE);
    }

    private static void assertColour(Path shown, double across, double down, Rgb wanted) {
        Rgb colour = TestMedia.colour(shown, 0, across, down);
        assertThat(colour.isNear(wanted, TOLERANCE))
                .as("%s instead of %s at %s, %s", colour, wanted, across, down)
                .isTrue();
    }

    private static void assertSaysStandardColours(Screening screening) {
        Path file = screening.picture().file();
        assertThat(TestMedia.probe(file, "v:0", "stream=color_space")).isEqualTo("bt709");
        assertThat(TestMedia.probe(file, "v:0", "stream=color_transfer")).isEqualTo("bt709");
        assertThat(TestMedia.probe(file, "v:0", "stream=color_primaries")).isEqualTo("bt709");
    }

    private static Rgb named(String colour) {
        return switch (colour) {
            case "red" -> RED;
            case "green" -> GREEN;
            case "blue" -> BLUE;
            default -> WHITE;
        };
    }

    private Path corners(String name, double seconds, String filters, String codec) {
        return made(name, CORNERS.formatted(seconds, filters) + " " + codec);
    }

    private Path made(String name, String arguments) {
        Path file = folder.resolve(name);
        TestMedia.ffmpeg(folder, (arguments + " " + file).split(" "));
        return file;
    }
}
