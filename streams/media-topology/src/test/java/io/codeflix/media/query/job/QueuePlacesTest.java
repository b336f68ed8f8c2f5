package io.codeflix.media.query.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.Source;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.Ladder;
import io.codeflix.media.model.job.Opening;
import io.codeflix.media.model.job.Policy;
import io.codeflix.media.model.job.Product;
import io.codeflix.media.model.job.Run;
import io.codeflix.media.model.job.TaskReport;
import io.codeflix.media.model.job.Workflow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueuePlacesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Source FILM = new Source("mov,mp4", 30_000, 1280, 720, 720, 24, 1, "h264", "aac");

    private final Workflow workflow = new Workflow(Policy.DEFAULT, Ladder.H264);
    private final QueuePlaces places = new QueuePlaces();

    @Test
    void whoWasSentFirstIsTakenFirst() {
        places.changed(opened("late", NOON.plusSeconds(1)));
        places.changed(opened("early", NOON));

        assertThat(places.of("early")).hasValue(1L);
        assertThat(places.of("late")).hasValue(2L);
    }

    @Test
    void aShortLookGoesBeforeALongEncode() {
        places.changed(inspected("film", NOON));
        places.changed(opened("new", NOON.plusSeconds(9)));

        assertThat(places.of("new")).hasValue(1L);
        assertThat(places.of("film")).hasValue(2L);
    }

    @Test
    void whatRunsOrIsGoneHasNoPlaceAndTakesNone() {
        places.changed(workflow.hear(opened("runs", NOON), new TaskReport.Started(run("runs")), NOON)
                .job());
        places.changed(opened("gone", NOON));
        places.removed("gone");
        places.changed(opened("waits", NOON.plusSeconds(1)));

        assertThat(places.of("runs")).isEmpty();
        assertThat(places.of("gone")).isEmpty();
        assertThat(places.of("waits")).hasValue(1L);
    }

    private Job opened(String asset, Instant now) {
        return workflow.open(new Opening(asset, "v", Slot.VIDEO, "u", "originals/" + asset, 1_000), now)
                .job();
    }

    private Job inspected(String asset, Instant now) {
        return workflow.hear(
                        opened(asset, now),
                        new TaskReport.Succeeded(run(asset), new Product.Inspected(FILM, null), 0),
                        now)
                .job();
    }

    private static Run run(String asset) {
        return new Run(asset + "-encode-inspect", 1, "r-" + asset, "w");
    }
}
