package io.codeflix.media.query.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.job.JobStatus;
import io.codeflix.streams.api.page.Page;
import io.codeflix.streams.api.page.PageRequest;
import io.codeflix.streams.testkit.fixture.Assets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobListsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final JobQuestion ALL = new JobQuestion(Set.of(), null, null, null);

    private final JobLists jobs = new JobLists();

    @BeforeEach
    void fill() {
        show("a1", "ann", io.codeflix.media.JobStatus.FAILED, NOON);
        show("a2", "bob", io.codeflix.media.JobStatus.RUNNING, NOON.plusSeconds(1));
        show("a3", "ann", io.codeflix.media.JobStatus.SUCCEEDED, NOON.plusSeconds(2));
        show("a4", "ann", io.codeflix.media.JobStatus.CANCELED, NOON.plusSeconds(2));
    }

    @Test
    void jobsAreFoundByStateOwnerAndLastChange() {
        assertThat(ids(ALL)).containsExactlyInAnyOrder("a1", "a2", "a3", "a4");
        assertThat(ids(new JobQuestion(Set.of(JobStatus.FAILED, JobStatus.RUNNING), null, null, null)))
                .containsExactlyInAnyOrder("a1", "a2");
        assertThat(ids(new JobQuestion(Set.of(), "ann", null, null))).containsExactlyInAnyOrder("a1", "a3", "a4");
        assertThat(ids(new JobQuestion(Set.of(), null, null, NOON.plusSeconds(1))))
                .containsExactlyInAnyOrder("a2", "a3", "a4");
        assertThat(ids(new JobQuestion(Set.of(JobStatus.FAILED), "bob", null, null)))
                .isEmpty();
    }

    @Test
    void theLatestWordOnAJobCounts() {
        show("a1", "ann", io.codeflix.media.JobStatus.QUEUED, NOON.plusSeconds(3));
        jobs.changed("a2", null);

        assertThat(ids(new JobQuestion(Set.of(JobStatus.FAILED), null, null, null)))
                .isEmpty();
        assertThat(ids(ALL)).containsExactlyInAnyOrder("a1", "a3", "a4");
    }

    @Test
    void pagesAreSortedWithoutGapsAndOverlaps() {
        assertThat(page(0).items()).extracting(JobRow::assetId).containsExactly("a4", "a3");
        assertThat(page(1).items()).extracting(JobRow::assetId).containsExactly("a2", "a1");
        assertThat(page(1).total()).isEqualTo(4);
    }

    private Page<JobRow> page(int number) {
        return new PageRequest("", number, 2, "updatedAt", "desc").of(jobs.find(ALL), _ -> true, JobLists.SORTS);
    }

    private List<String> ids(JobQuestion question) {
        return jobs.find(question).map(JobRow::assetId).toList();
    }

    private void show(String asset, String owner, io.codeflix.media.JobStatus status, Instant updated) {
        jobs.changed(
                asset,
                Assets.job()
                        .setId(asset + "-encode")
                        .setVersion(1)
                        .setAssetId(asset)
                        .setVideoId("v1")
                        .setOwnerId(owner)
                        .setSourceKey("originals/" + asset)
                        .setStatus(status)
                        .setTasks(List.of())
                        .setCreatedAt(NOON)
                        .setUpdatedAt(updated)
                        .build());
    }
}
