package io.codeflix.catalog.topology;

import static io.codeflix.catalog.topology.CatalogCommands.aVideo;
import static io.codeflix.catalog.topology.CatalogCommands.meta;
import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.CreateCategory;
import io.codeflix.catalog.DeleteCategory;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.PublishVideo;
import io.codeflix.catalog.TitleCategory;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.UpdateCategory;
import io.codeflix.catalog.VideoCreated;
import io.codeflix.catalog.VideoState;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.OutcomeStatus;
import io.codeflix.media.AssetStatus;
import io.codeflix.streams.testkit.GoldenTopology;
import io.codeflix.streams.testkit.TopologyHarness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTopologyTest {
    private static final int TITLES_A_BATCH = 10;

    private final Map<String, CategoryState> categoryView = new HashMap<>();
    private final Map<String, TitleState> titleView = new HashMap<>();

    @TempDir
    Path stateDir;

    private TopologyHarness catalog;

    @BeforeEach
    void start() {
        catalog = new TopologyHarness(
                stateDir,
                CatalogTopics.DEAD_LETTERS,
                (config, serdes) ->
                        new CatalogTopology(config, serdes, categoryView::put, titleView::put, TITLES_A_BATCH).build());
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void topologyIsTheOneWeAgreedOn() {
        var config = TopologyHarness.settings(stateDir, CatalogTopics.DEAD_LETTERS);
        GoldenTopology.assertAgreed(
                new CatalogTopology(config, catalog.serdes(), (_, _) -> {}, (_, _) -> {}).build(),
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

    private CommandOutcome lastOutcome() {
        return catalog.last(CatalogTopics.OUTCOMES, CommandOutcome.class);
    }

    private TitleState lastTitle() {
        return catalog.last(CatalogTopics.TITLE_STATE, TitleState.class);
    }
}
