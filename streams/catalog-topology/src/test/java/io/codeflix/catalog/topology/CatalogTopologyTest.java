package io.codeflix.catalog.topology;

import static io.codeflix.catalog.topology.CatalogCommands.aVideo;
import static io.codeflix.catalog.topology.CatalogCommands.meta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.codeflix.catalog.ActivateCategory;
import io.codeflix.catalog.ActivateGenre;
import io.codeflix.catalog.CancelPublication;
import io.codeflix.catalog.CastMemberType;
import io.codeflix.catalog.CreateCastMember;
import io.codeflix.catalog.CreateCategory;
import io.codeflix.catalog.CreateGenre;
import io.codeflix.catalog.DeactivateCategory;
import io.codeflix.catalog.DeactivateGenre;
import io.codeflix.catalog.DeleteCastMember;
import io.codeflix.catalog.DeleteCategory;
import io.codeflix.catalog.DeleteGenre;
import io.codeflix.catalog.DeleteVideo;
import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.PublishVideo;
import io.codeflix.catalog.RestoreVideo;
import io.codeflix.catalog.SchedulePublication;
import io.codeflix.catalog.TitleCastMember;
import io.codeflix.catalog.TitleCategory;
import io.codeflix.catalog.TitleGenre;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.TranslateVideo;
import io.codeflix.catalog.UpdateCastMember;
import io.codeflix.catalog.UpdateCategory;
import io.codeflix.catalog.UpdateGenre;
import io.codeflix.catalog.VideoCreated;
import io.codeflix.catalog.VideoImage;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.catalog.VideoPublished;
import io.codeflix.catalog.VideoState;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.FieldError;
import io.codeflix.envelope.OutcomeStatus;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.ImageFile;
import io.codeflix.media.ImagePackage;
import io.codeflix.streams.testkit.GoldenTopology;
import io.codeflix.streams.testkit.TopologyHarness;
import io.codeflix.streams.testkit.fixture.Assets;
import io.codeflix.streams.testkit.fixture.Videos;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTopologyTest {
    private static final int TITLES_A_BATCH = 10;

    private final Map<String, TitleState> titleView = new HashMap<>();
    private final CatalogViews views = new CatalogViews((_, _) -> {}, (_, _) -> {}, (_, _) -> {}, titleView::put);

    @TempDir
    Path stateDir;

    private TopologyHarness catalog;

    @BeforeEach
    void start() {
        catalog = new TopologyHarness(
                stateDir,
                CatalogTopics.DEAD_LETTERS,
                (config, serdes) ->
                        new CatalogTopology(config, serdes, views, Duration.ofDays(7), TITLES_A_BATCH).build());
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void topologyIsTheOneWeAgreedOn() {
        var config = TopologyHarness.settings(stateDir, CatalogTopics.DEAD_LETTERS);
        GoldenTopology.assertAgreed(
                new CatalogTopology(config, catalog.serdes(), views, Duration.ofDays(7)).build(),
                Path.of("src/test/resources/catalog-topology.txt"));
    }

    @Test
    void aCreatedVideoBecomesFactStateTitleAndOutcome() {
        category("crime", "Crime");

        catalog.send(
                CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").in("crime").create("c1"));

        assertThat(lastOutcome().getStatus()).isEqualTo(OutcomeStatus.ACCEPTED);
        assertThat(catalog.last(CatalogTopics.VIDEO_EVENTS, VideoCreated.class).getTitle())
                .isEqualTo("Heat");
        assertThat(catalog.last(CatalogTopics.VIDEO_STATE, VideoState.class).getVersion())
                .isEqualTo(1);
        assertThat(lastTitle().getCategories()).containsExactly(new TitleCategory("crime", "Crime"));
    }

    @Test
    void anOutcomeCarriesTheAskersHeadersAndAFactDoesNot() {
        var headers = new RecordHeaders().add("kafka_correlationId", "42".getBytes(StandardCharsets.US_ASCII));

        catalog.send(
                CatalogTopics.CATEGORY_COMMANDS, "crime", new CreateCategory(meta("c1"), "Crime", "", true), headers);

        assertThat(catalog.records(CatalogTopics.OUTCOMES).getLast().headers()).isEqualTo(headers);
        assertThat(catalog.records(CatalogTopics.CATEGORY_EVENTS).getLast().headers())
                .isEmpty();
    }

    @Test
    void aRepeatedCommandGetsItsFirstAnswerAndChangesNothing() {
        var create = aVideo("Heat").create("c1");
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", create);
        var first = lastOutcome();
        catalog.values(CatalogTopics.VIDEO_EVENTS);

        catalog.advance(Duration.ofHours(23));
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", create);

        assertThat(lastOutcome()).isEqualTo(first);
        assertThat(catalog.values(CatalogTopics.VIDEO_EVENTS)).isEmpty();
    }

    @Test
    void theSameIdWithAnotherBodyIsRefused() {
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").create("c1"));

        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Ronin").create("c1"));

        assertThat(lastOutcome().getProblem().getCode()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aStaleVersionIsRefused() {
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").create("c1"));

        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Ronin").update("c2", 7));

        assertThat(lastOutcome().getProblem().getCode()).isEqualTo("stale-version");
        assertThat(lastTitle().getTitle()).isEqualTo("Heat");
    }

    @Test
    void anUnknownCategoryIsRefusedButNotForGood() {
        var create = aVideo("Heat").in("crime").create("c1");
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", create);
        assertThat(lastOutcome().getStatus()).isEqualTo(OutcomeStatus.REFUSED);

        category("crime", "Crime");
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", create);

        assertThat(lastOutcome().getStatus()).isEqualTo(OutcomeStatus.ACCEPTED);
    }

    @Test
    void aRenamedCategoryIsRenderedIntoEveryTitleInBatches() {
        category("crime", "Crime");
        IntStream.range(0, 25)
                .forEach(i -> catalog.send(
                        CatalogTopics.VIDEO_COMMANDS,
                        "v" + i,
                        aVideo("Film " + i).in("crime").create("c" + i)));
        catalog.values(CatalogTopics.TITLE_STATE);

        catalog.send(CatalogTopics.CATEGORY_COMMANDS, "crime", new UpdateCategory(meta("rename"), "Noir", ""));
        int atOnce = catalog.values(CatalogTopics.TITLE_STATE).size();
        IntStream.range(0, 5).forEach(_ -> catalog.advance(Duration.ofMillis(60)));
        int later = catalog.values(CatalogTopics.TITLE_STATE).size();

        assertThat(atOnce).isEqualTo(TITLES_A_BATCH);
        assertThat(atOnce + later).isEqualTo(25);
        assertThat(titleView.values())
                .allSatisfy(
                        title -> assertThat(title.getCategories()).containsExactly(new TitleCategory("crime", "Noir")));
    }

    @Test
    void aDeletedCategoryLeavesItsTitles() {
        category("crime", "Crime");
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").in("crime").create("c1"));

        catalog.send(CatalogTopics.CATEGORY_COMMANDS, "crime", new DeleteCategory(meta("delete")));

        assertThat(lastTitle().getCategories()).isEmpty();
        assertThat(catalog.records(CatalogTopics.CATEGORY_STATE).getLast().value())
                .isNull();
    }

    @Test
    void aTitleNamesItsGenresAndItsCast() {
        genre("noir", "Noir");
        castMember("pacino", "Al Pacino");

        catalog.send(
                CatalogTopics.VIDEO_COMMANDS,
                "v1",
                aVideo("Heat").of("noir").with("pacino").create("c1"));

        var title = lastTitle();
        assertThat(title.getGenres()).containsExactly(new TitleGenre("noir", "Noir"));
        assertThat(title.getCastMembers())
                .containsExactly(new TitleCastMember("pacino", "Al Pacino", CastMemberType.ACTOR));
    }

    @Test
    void everyUnknownReferenceIsNamedAtOnceAndNoneIsRememberedAsUnknown() {
        var create = aVideo("Heat").in("crime").of("noir").with("pacino").create("c1");
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", create);
        assertThat(lastOutcome().getProblem().getErrors())
                .extracting(FieldError::getField)
                .containsExactly("categoryIds", "genreIds", "castMemberIds");

        category("crime", "Crime");
        genre("noir", "Noir");
        castMember("pacino", "Al Pacino");
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", create);

        assertThat(lastOutcome().getStatus()).isEqualTo(OutcomeStatus.ACCEPTED);
    }

    @Test
    void aGenreNeedsItsCategoriesToExist() {
        var create = new CreateGenre(meta("g1"), "Noir", true, List.of("crime"));
        catalog.send(CatalogTopics.GENRE_COMMANDS, "noir", create);
        assertThat(lastOutcome().getProblem().getErrors().getFirst().getMessage())
                .isEqualTo("Some categories could not be found: crime");

        category("crime", "Crime");
        catalog.send(CatalogTopics.GENRE_COMMANDS, "noir", create);

        assertThat(catalog.last(CatalogTopics.GENRE_STATE, GenreState.class).getCategoryIds())
                .containsExactly("crime");
    }

    @Test
    void aRenamedGenreIsRenderedIntoEveryTitleInBatchesAndDelaysNobody() {
        genre("noir", "Noir");
        genre("drama", "Drama");
        IntStream.range(0, 25)
                .forEach(i -> catalog.send(
                        CatalogTopics.VIDEO_COMMANDS,
                        "v" + i,
                        aVideo("Film " + i).of("noir", "drama").create("c" + i)));
        catalog.values(CatalogTopics.TITLE_STATE);

        catalog.send(CatalogTopics.GENRE_COMMANDS, "noir", new UpdateGenre(meta("r1"), "Film noir", List.of()));
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "other", aVideo("Other").create("c-other"));
        var atOnce = catalog.values(CatalogTopics.TITLE_STATE);
        IntStream.range(0, 5).forEach(_ -> catalog.advance(Duration.ofMillis(60)));

        assertThat(atOnce).hasSize(TITLES_A_BATCH + 1);
        assertThat(((TitleState) atOnce.getLast()).getId()).isEqualTo("other");
        assertThat(titleView.values().stream().filter(title -> !title.getId().equals("other")))
                .hasSize(25)
                .allSatisfy(title -> assertThat(title.getGenres())
                        .containsExactly(new TitleGenre("noir", "Film noir"), new TitleGenre("drama", "Drama")));
    }

    @Test
    void aHiddenGenreLeavesItsTitlesButStaysWithTheVideo() {
        genre("noir", "Noir");
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").of("noir").create("c1"));

        catalog.send(CatalogTopics.GENRE_COMMANDS, "noir", new DeactivateGenre(meta("hide")));
        var hidden = lastTitle();
        catalog.send(CatalogTopics.GENRE_COMMANDS, "noir", new ActivateGenre(meta("show")));

        assertThat(hidden.getGenres()).isEmpty();
        assertThat(hidden.getGenreIds()).containsExactly("noir");
        assertThat(lastTitle().getGenres()).containsExactly(new TitleGenre("noir", "Noir"));
    }

    @Test
    void aHiddenCategoryLeavesItsTitlesUntilItIsShownAgain() {
        category("crime", "Crime");
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").in("crime").create("c1"));

        catalog.send(CatalogTopics.CATEGORY_COMMANDS, "crime", new DeactivateCategory(meta("hide")));
        var hidden = lastTitle();
        catalog.send(CatalogTopics.CATEGORY_COMMANDS, "crime", new ActivateCategory(meta("show")));

        assertThat(hidden.getCategories()).isEmpty();
        assertThat(hidden.getCategoryIds()).containsExactly("crime");
        assertThat(lastTitle().getCategories()).containsExactly(new TitleCategory("crime", "Crime"));
    }

    @Test
    void aDeletedGenreLeavesItsTitlesForGood() {
        genre("noir", "Noir");
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").of("noir").create("c1"));

        catalog.send(CatalogTopics.GENRE_COMMANDS, "noir", new DeleteGenre(meta("delete")));

        var title = lastTitle();
        assertThat(title.getGenres()).isEmpty();
        assertThat(title.getGenreIds()).isEmpty();
    }

    @Test
    void aDeletedVideoTakesItsTitleAlong() {
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").create("c1"));

        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new DeleteVideo(meta("c2")));

        assertThat(catalog.records(CatalogTopics.TITLE_STATE).getLast().value()).isNull();
        var gone = catalog.last(CatalogTopics.VIDEO_STATE, VideoState.class);
        assertThat(gone.getDeletedAt()).isEqualTo(TopologyHarness.START);
        assertThat(gone.getRestorableUntil()).isEqualTo(TopologyHarness.START.plus(Duration.ofDays(7)));
        assertThat(titleView.values()).as("what viewers' view is told").containsOnlyNulls();
    }

    @Test
    void aRestoredVideoBringsItsTitleBackWithALaterVersion() {
        genre("noir", "Noir");
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").of("noir").create("c1"));
        long before = lastTitle().getVersion();
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new DeleteVideo(meta("c2")));
        catalog.send(MediaTopics.ASSET_STATE, "a1", CatalogCommands.asset("a1", "v1", 4, AssetStatus.READY));
        assertThat(catalog.records(CatalogTopics.TITLE_STATE)).hasSize(1);

        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new RestoreVideo(meta("c3")));

        var title = lastTitle();
        assertThat(title.getTitle()).isEqualTo("Heat");
        assertThat(title.getGenreIds()).containsExactly("noir");
        assertThat(title.getPublished()).isFalse();
        assertThat(title.getVersion()).isGreaterThan(before);
        assertThat(title.getMedia()).extracting(VideoMedia::getAssetId).containsExactly("a1");
    }

    @Test
    void aRestoredDraftOfWhichNothingChangedIsTitledAgain() {
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").create("c1"));
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new DeleteVideo(meta("c2")));
        catalog.records(CatalogTopics.TITLE_STATE);

        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new RestoreVideo(meta("c3")));

        assertThat(lastTitle().getTitle()).isEqualTo("Heat");
        assertThat(titleView.get("v1")).isNotNull();
    }

    @Test
    void aDeletedCastMemberLeavesTheirTitlesAndCannotBeNamedAgain() {
        castMember("pacino", "Al Pacino");
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS,
                "v1",
                aVideo("Heat").with("pacino").create("c1"));

        catalog.send(CatalogTopics.CAST_MEMBER_COMMANDS, "pacino", new DeleteCastMember(meta("delete")));
        var after = lastTitle();
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS,
                "v2",
                aVideo("Scarface").with("pacino").create("c2"));

        assertThat(after.getCastMembers()).isEmpty();
        assertThat(lastOutcome().getProblem().getErrors().getFirst().getMessage())
                .isEqualTo("Some cast members could not be found: pacino");
    }

    @Test
    void anImageThatIsReadyIsInItsTitleBesideTheFilm() {
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").create("c1"));
        catalog.send(MediaTopics.ASSET_STATE, "a1", CatalogCommands.asset("a1", "v1", 4, AssetStatus.READY));
        var banner = AssetState.newBuilder(CatalogCommands.asset("a2", "v1", 4, AssetStatus.READY))
                .setSlot(AssetSlot.BANNER)
                .setImagePackage(new ImagePackage("r1", List.of(new ImageFile(1280, 720, 9L, "images/a2/r1/1280.jpg"))))
                .build();

        catalog.send(MediaTopics.ASSET_STATE, "a2", banner);

        var media = lastTitle().getMedia();
        assertThat(media)
                .extracting(medium -> medium.getSlot(), medium -> medium.getAssetId())
                .containsExactly(tuple(MediaSlot.VIDEO, "a1"), tuple(MediaSlot.BANNER, "a2"));
        assertThat(media.getLast().getImages()).containsExactly(new VideoImage(1280, 720));
    }

    /** A title as real ones are: two languages, all media, a schedule, references of every kind. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("changesOfReferences")
    void aChangeOfAReferenceReachesAFullTitle(String what, Topic topic, String id, SpecificRecord command, String now) {
        fullVideo();
        var before = lastTitle();

        catalog.send(topic, id, command);

        var after = lastTitle();
        assertThat(names(after)).isEqualTo(now);
        assertThat(after.getVersion()).isEqualTo(before.getVersion() + 1);
        assertThat(after.getMedia()).isEqualTo(before.getMedia()).hasSize(5);
        assertThat(after.getTranslations()).hasSize(2);
        assertThat(after.getPublishAt()).isNotNull();
        assertThat(catalog.deadLetters()).isEmpty();
    }

    static List<Arguments> changesOfReferences() {
        var categories = CatalogTopics.CATEGORY_COMMANDS;
        var genres = CatalogTopics.GENRE_COMMANDS;
        var cast = CatalogTopics.CAST_MEMBER_COMMANDS;
        return List.of(
                Arguments.of(
                        "a renamed category",
                        categories,
                        "crime",
                        new UpdateCategory(meta("x"), "Crimes", ""),
                        "Crimes, Noir, Al Pacino"),
                Arguments.of(
                        "a hidden category", categories, "crime", new DeactivateCategory(meta("x")), "Noir, Al Pacino"),
                Arguments.of(
                        "a deleted category", categories, "crime", new DeleteCategory(meta("x")), "Noir, Al Pacino"),
                Arguments.of(
                        "a renamed genre",
                        genres,
                        "noir",
                        new UpdateGenre(meta("x"), "Film noir", List.of()),
                        "Crime, Film noir, Al Pacino"),
                Arguments.of("a hidden genre", genres, "noir", new DeactivateGenre(meta("x")), "Crime, Al Pacino"),
                Arguments.of("a deleted genre", genres, "noir", new DeleteGenre(meta("x")), "Crime, Al Pacino"),
                Arguments.of(
                        "a renamed cast member",
                        cast,
                        "pacino",
                        new UpdateCastMember(meta("x"), "Alfredo Pacino", CastMemberType.ACTOR),
                        "Crime, Noir, Alfredo Pacino"),
                Arguments.of("a deleted cast member", cast, "pacino", new DeleteCastMember(meta("x")), "Crime, Noir"));
    }

    @Test
    void anEditThatNobodySeesMakesNoNewTitleAndNoDeadLetter() {
        fullVideo();
        category("unnamed", "Named by nothing");
        catalog.values(CatalogTopics.TITLE_STATE);

        catalog.send(CatalogTopics.CATEGORY_COMMANDS, "crime", new UpdateCategory(meta("d1"), "Crime", "Another text"));
        catalog.send(CatalogTopics.CATEGORY_COMMANDS, "unnamed", new UpdateCategory(meta("d2"), "Still", ""));
        catalog.send(CatalogTopics.GENRE_COMMANDS, "noir", new UpdateGenre(meta("d3"), "Noir", List.of("crime")));
        catalog.send(
                CatalogTopics.CAST_MEMBER_COMMANDS,
                "pacino",
                new UpdateCastMember(meta("d4"), "Al Pacino", CastMemberType.ACTOR));
        catalog.advance(Duration.ofSeconds(1));

        assertThat(catalog.values(CatalogTopics.TITLE_STATE)).isEmpty();
        assertThat(catalog.deadLetters()).isEmpty();
    }

    private void fullVideo() {
        category("crime", "Crime");
        genre("noir", "Noir");
        castMember("pacino", "Al Pacino");
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS,
                "v1",
                aVideo("Heat").in("crime").of("noir").with("pacino").create("c1"));
        Videos.video().build().getTranslations().forEach(it -> {
            var command =
                    new TranslateVideo(meta("t-" + it.getLocale()), it.getLocale(), it.getTitle(), it.getDescription());
            catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", command);
        });
        for (var slot : List.of(AssetSlot.VIDEO, AssetSlot.TRAILER)) {
            var film = Assets.film().setId("a-" + slot).setVideoId("v1").setSlot(slot);
            catalog.send(MediaTopics.ASSET_STATE, "a-" + slot, film.build());
        }
        for (var slot : List.of(AssetSlot.BANNER, AssetSlot.THUMBNAIL, AssetSlot.THUMBNAIL_HALF)) {
            var image = Assets.banner().setId("a-" + slot).setVideoId("v1").setSlot(slot);
            catalog.send(MediaTopics.ASSET_STATE, "a-" + slot, image.build());
        }
        var evening = TopologyHarness.START.plus(Duration.ofHours(8));
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new SchedulePublication(meta("s1"), evening));
    }

    private static String names(TitleState title) {
        return Stream.of(
                        title.getCategories().stream().map(TitleCategory::getName),
                        title.getGenres().stream().map(TitleGenre::getName),
                        title.getCastMembers().stream().map(TitleCastMember::getName))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }

    @Test
    void aScheduledVideoIsPublishedOnceWhenItsMomentHasCome() {
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").create("c1"));
        catalog.send(MediaTopics.ASSET_STATE, "a1", CatalogCommands.asset("a1", "v1", 4, AssetStatus.READY));
        var evening = TopologyHarness.START.plus(Duration.ofHours(8));
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new SchedulePublication(meta("c2"), evening));

        catalog.advance(Duration.ofHours(7));
        assertThat(lastTitle().getPublished()).isFalse();
        catalog.values(CatalogTopics.VIDEO_EVENTS);
        catalog.advance(Duration.ofHours(2));
        catalog.advance(Duration.ofHours(2));

        assertThat(catalog.values(CatalogTopics.VIDEO_EVENTS))
                .hasSize(1)
                .first()
                .isInstanceOf(VideoPublished.class);
        assertThat(titleView.values()).singleElement().satisfies(title -> {
            assertThat(title.getPublished()).isTrue();
            assertThat(title.getPublishAt()).isNull();
        });
    }

    @Test
    void aScheduleThatWasTakenBackOrMovedDoesNotFire() {
        var evening = TopologyHarness.START.plus(Duration.ofHours(8));
        for (var id : List.of("v1", "v2")) {
            catalog.send(CatalogTopics.VIDEO_COMMANDS, id, aVideo("Heat").create("c-" + id));
            catalog.send(MediaTopics.ASSET_STATE, id, CatalogCommands.asset(id, id, 4, AssetStatus.READY));
            catalog.send(CatalogTopics.VIDEO_COMMANDS, id, new SchedulePublication(meta("s-" + id), evening));
        }

        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new CancelPublication(meta("cancel")));
        catalog.send(
                CatalogTopics.VIDEO_COMMANDS,
                "v2",
                new SchedulePublication(meta("move"), evening.plus(Duration.ofHours(8))));
        catalog.advance(Duration.ofHours(9));
        assertThat(titleView.values()).noneMatch(TitleState::getPublished);
        catalog.advance(Duration.ofHours(9));

        assertThat(titleView.values())
                .filteredOn(TitleState::getPublished)
                .extracting(TitleState::getId)
                .containsExactly("v2");
    }

    @Test
    void theCatalogFollowsTheAssetAndAnEditKeepsWhatItTold() {
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").create("c1"));

        catalog.send(MediaTopics.ASSET_STATE, "a1", CatalogCommands.asset("a1", "v1", 4, AssetStatus.READY));
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat!").update("c2", null));
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", new PublishVideo(meta("c3")));

        var title = lastTitle();
        assertThat(title.getTitle()).isEqualTo("Heat!");
        assertThat(title.getPublished()).isTrue();
        assertThat(title.getMedia().getFirst().getStatus()).isEqualTo(MediaStatus.COMPLETED);
    }

    @Test
    void aRecordThatNobodyCanReadIsSetAsideAndTheOthersFlow() {
        catalog.sendBytes(CatalogTopics.VIDEO_COMMANDS, "v0", "no avro".getBytes(StandardCharsets.US_ASCII));
        catalog.send(CatalogTopics.VIDEO_COMMANDS, "v1", aVideo("Heat").create("c1"));

        assertThat(catalog.deadLetters()).hasSize(1);
        assertThat(lastOutcome().getStatus()).isEqualTo(OutcomeStatus.ACCEPTED);
    }

    private void category(String id, String name) {
        catalog.send(CatalogTopics.CATEGORY_COMMANDS, id, new CreateCategory(meta("create-" + id), name, "", true));
    }

    private void genre(String id, String name) {
        catalog.send(CatalogTopics.GENRE_COMMANDS, id, new CreateGenre(meta("create-" + id), name, true, List.of()));
    }

    private void castMember(String id, String name) {
        catalog.send(
                CatalogTopics.CAST_MEMBER_COMMANDS,
                id,
                new CreateCastMember(meta("create-" + id), name, CastMemberType.ACTOR));
    }

    private CommandOutcome lastOutcome() {
        return catalog.last(CatalogTopics.OUTCOMES, CommandOutcome.class);
    }

    private TitleState lastTitle() {
        return catalog.last(CatalogTopics.TITLE_STATE, TitleState.class);
    }
}
