package io.codeflix.media.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.Rating;
import io.codeflix.catalog.TitleState;
import io.codeflix.contract.CatalogTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of two instances that share the work, while one of them goes away. */
class TwoInstancesIT {
    private static final int ASSETS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static MediaProcess media;

    @SuppressWarnings("NullAway.Init")
    private MediaInstance other;

    private final String videoId = UUID.randomUUID().toString();
    private final List<String> assets = new ArrayList<>();

    @BeforeAll
    static void startOne() throws Exception {
        media = MediaProcess.start(folder);
        awaitReady(media.first());
    }

    @BeforeEach
    void startTheOtherAndGiveBothSomething() throws Exception {
        title();
        for (int i = 0; i < ASSETS; i++) {
            assets.add(registered("key-" + videoId + i));
        }
        other = media.another(folder.resolve("other-" + videoId));
        awaitReady(other);
        TimeAllowed.until(
                PATIENCE,
                () -> ownedBy(other).findAny().isPresent()
                        && ownedBy(media.first()).findAny().isPresent()
                        && assets.stream()
                                .allMatch(asset -> media.first().copiesOf(asset).equals(other.copiesOf(asset))
                                        && !media.first()
                                                .copiesOf(asset)
                                                .standbyHosts()
                                                .isEmpty()));
    }

    @AfterEach
    void stopTheOther() {
        other.close();
    }

    @AfterAll
    static void stop() {
        media.close();
    }

    @Test
    void bothAnswerForEveryKeyWithTheOwnersWord() throws Exception {
        for (var asset : assets) {
            var here = freshly(media.first(), asset);
            assertThat(freshly(other, asset).text()).isEqualTo(here.text());
        }
        assertThat(read(media.first(), "nobody").status()).isEqualTo(404);
        assertThat(read(other, "nobody").status()).isEqualTo(404);
    }

    @Test
    void aStandbyAnswersForAnOwnerThatCantBeReachedAndSaysSo() throws Exception {
        // Given
        other.unplug();
        // When, Then
        for (var asset : assets) {
            var answer = read(media.first(), asset);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(other.owns(asset) && !stale(answer))
                    .as("the owner is away")
                    .isFalse();
            assertThat(answer.response().headers().firstValue("Codeflix-Stale").orElse("0"))
                    .matches("[0-9]+|unknown");
        }
    }

    @Test
    void whatIsNotThereIsNotTakenFromAStandbysWord() throws Exception {
        // Given
        other.unplug();
        var unknownOfTheOther = unknownId(other);
        var unknownOfOurs = unknownId(media.first());
        // When
        var away = read(media.first(), unknownOfTheOther);
        var missing = read(media.first(), unknownOfOurs);
        // Then
        assertThat(away.status()).as(away.text()).isEqualTo(503);
        assertThat(away.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(missing.status()).isEqualTo(404);
    }

    @Test
    void oneHearsWhatTheOtherDecidedAndGivesItsFirstAnswerAfterItIsGone() throws Exception {
        // Given: announced while the other one decides about half of the keys
        var keys = Stream.generate(() -> UUID.randomUUID().toString()).limit(6).toList();
        var first = new ArrayList<String>();
        for (var key : keys) {
            first.add(registered(key));
        }
        assertThat(first).anyMatch(other::owns).anyMatch(media.first()::owns);
        // When
        other.close();
        // Then
        for (int i = 0; i < keys.size(); i++) {
            assertThat(registered(keys.get(i))).isEqualTo(first.get(i));
        }
        for (var asset : assets) {
            assertThat(freshly(media.first(), asset).json().get("id").asString())
                    .isEqualTo(asset);
        }
    }

    private Stream<String> ownedBy(MediaInstance instance) {
        return assets.stream().filter(instance::owns);
    }

    private static String unknownId(MediaInstance owner) {
        return Stream.generate(() -> UUID.randomUUID().toString())
                .filter(owner::owns)
                .findFirst()
                .orElseThrow();
    }

    /** What the owner says: a rebalance or a slow hop may have a copy answer for a moment, never an error. */
    private static Http.Answer freshly(MediaInstance instance, String asset) throws Exception {
        var latest = new AtomicReference<Http.@Nullable Answer>();
        TimeAllowed.until(PATIENCE, () -> {
            var answer = read(instance, asset);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            latest.set(answer);
            return !stale(answer);
        });
        return requireNonNull(latest.get());
    }

    private static boolean stale(Http.Answer answer) {
        return answer.response().headers().firstValue("Codeflix-Stale").isPresent();
    }

    private static Http.Answer read(MediaInstance instance, String asset) throws Exception {
        return as(instance).get("/api/v1/assets/" + asset);
    }

    private String registered(String key) throws Exception {
        var answer = as(media.first()).post("/api/v1/assets", """
                {"videoId":"%s","slot":"VIDEO","fileName":"film.mp4","sizeBytes":7}""".formatted(videoId), "Idempotency-Key", key);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static Http as(MediaInstance instance) {
        return new Http(instance.uri(), media.issuer.token("owner-1", "catalog_videos"));
    }

    private static void awaitReady(MediaInstance instance) throws Exception {
        TimeAllowed.until(
                PATIENCE, () -> as(instance).get("/actuator/health/readiness").status() == 200);
    }

    private void title() throws Exception {
        Instant now = Instant.now();
        media.send(
                CatalogTopics.TITLE_STATE,
                videoId,
                TitleState.newBuilder()
                        .setId(videoId)
                        .setVersion(1)
                        .setVideoVersion(1)
                        .setTitle("Night of the Living Dead")
                        .setDescription("A film.")
                        .setYearLaunched(1968)
                        .setRating(Rating.AGE_16)
                        .setOpened(false)
                        .setPublished(false)
                        .setMedia(List.of())
                        .setCreatedAt(now)
                        .setUpdatedAt(now)
                        .build());
    }
}
