package io.codeflix.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoImage;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.catalog.VideoTranslation;
import io.codeflix.streams.testkit.fixture.Videos;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PreparedTextTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final TitleState HEAT = Videos.title()
            .setId("v1")
            .setVersion(7)
            .setTitle("Heat")
            .setTranslations(List.of(
                    new VideoTranslation("fr", "Heat, la tension", "Un casse."),
                    new VideoTranslation("pt", "Calor", "Um assalto."),
                    new VideoTranslation("pt-BR", "Fogo contra Fogo", "Um assalto.")))
            .build();

    private final PreparedText heat = PreparedText.of(HEAT, JSON);

    @ParameterizedTest
    @CsvSource({
        "pt-BR,                   Fogo contra Fogo",
        "PT-br,                   Fogo contra Fogo",
        "pt-PT,                   Calor",
        "pt,                      Calor",
        "'de, fr;q=0.8',          'Heat, la tension'",
        "'fr;q=0.2, pt-BR;q=0.9', Fogo contra Fogo",
        "fr-CA-x-private,         'Heat, la tension'",
        "de,                      Heat",
        "*,                       Heat",
        "'',                      Heat",
        "'not a language at all', Heat",
    })
    void theBestLanguageIsRead(String accepted, String title) {
        var answer = heat.in(Languages.of(accepted));

        assertThat(JSON.readTree(answer.plain()).get("title").asString()).isEqualTo(title);
    }

    @Test
    void imagesAreNamedByAddressesThatStay() {
        var banner = VideoMedia.newBuilder()
                .setSlot(MediaSlot.BANNER)
                .setAssetId("a7")
                .setAssetVersion(3)
                .setStatus(MediaStatus.COMPLETED)
                .setImages(List.of(new VideoImage(1280, 720), new VideoImage(640, 360)))
                .build();
        var title = TitleState.newBuilder(HEAT).setMedia(List.of(banner)).build();

        var images = JSON.readTree(
                        PreparedText.of(title, JSON).in(Languages.NONE).plain())
                .get("images");

        assertThat(images.findValuesAsString("slot")).containsExactly("BANNER", "BANNER");
        assertThat(images.findValuesAsString("url"))
                .containsExactly("/api/v1/images/a7/1280.jpg", "/api/v1/images/a7/640.jpg");
    }

    @Test
    void anotherLanguageIsAnotherETag() {
        assertThat(heat.in(Languages.of("pt-BR")).etag()).isEqualTo("W/\"t7-pt-BR\"");
        assertThat(heat.in(Languages.NONE).etag()).isEqualTo("W/\"t7\"");
    }

    @Test
    void aHeaderWithoutEndIsNotRead() {
        assertThat(Languages.of("pt-BR,".repeat(10_000))).isEqualTo(Languages.NONE);
    }

    @Test
    void theAnswerSaysItsLanguage() {
        assertThat(JSON.readTree(heat.in(Languages.of("pt-PT")).plain())
                        .get("locale")
                        .asString())
                .isEqualTo("pt");
        assertThat(JSON.readTree(heat.in(Languages.NONE).plain()).get("locale").isNull())
                .isTrue();
    }
}
