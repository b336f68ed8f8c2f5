package io.codeflix.encoder.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.media.EncodedFile;
import io.codeflix.media.EncodedWindow;
import io.codeflix.media.PackageSpec;
import io.codeflix.media.SourceProbe;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageOrderTest {
    private static final SourceProbe SOURCE = SourceProbe.newBuilder()
            .setContainer("mov")
            .setDurationMillis(4000)
            .setWidth(640)
            .setHeight(360)
            .setFrames(96)
            .setFrameRateNumerator(24)
            .setFrameRateDenominator(1)
            .build();

    @Test
    void filesAreOrderedByWindowAndSoundComesLast() {
        PackageSpec spec = pack(
                new EncodedWindow(1, List.of(file("360p", "w1/360", 46), file("240p", "w1/240", 46))),
                new EncodedWindow(
                        0, List.of(file("audio", "w0/a", 0), file("240p", "w0/240", 48), file("360p", "w0/360", 48))));

        assertThat(PackageOrder.of(spec))
                .containsExactly(
                        new PackageOrder.Track(
                                "240p", 94, List.of(file("240p", "w0/240", 48), file("240p", "w1/240", 46))),
                        new PackageOrder.Track(
                                "360p", 94, List.of(file("360p", "w0/360", 48), file("360p", "w1/360", 46))),
                        new PackageOrder.Track("audio", 0, List.of(file("audio", "w0/a", 0))));
    }

    @Test
    void aWindowThatLacksARungIsRefused() {
        PackageSpec spec = pack(
                new EncodedWindow(0, List.of(file("240p", "w0/240", 48), file("360p", "w0/360", 48))),
                new EncodedWindow(1, List.of(file("240p", "w1/240", 48))));

        assertThatThrownBy(() -> PackageOrder.of(spec)).hasMessageContaining("1 of 2 windows have 360p");
    }

    private static PackageSpec pack(EncodedWindow... windows) {
        return PackageSpec.newBuilder(Specs.pack(SOURCE, Specs.P240, Specs.P360))
                .setWindows(List.of(windows))
                .build();
    }

    private static EncodedFile file(String rung, String key, long frames) {
        return new EncodedFile(rung, key, 1000L, frames);
    }
}
