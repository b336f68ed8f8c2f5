package io.codeflix.media.api.job;

import io.codeflix.media.api.Asker;
import io.codeflix.media.model.job.JobStatus;
import io.codeflix.media.query.asset.AssetLists;
import io.codeflix.media.query.asset.AssetRow;
import io.codeflix.media.query.job.JobLists;
import io.codeflix.media.query.job.JobQuestion;
import io.codeflix.media.query.job.JobRow;
import io.codeflix.media.query.title.Title;
import io.codeflix.media.query.title.Titles;
import io.codeflix.streams.api.contract.Constraint;
import io.codeflix.streams.api.page.Page;
import io.codeflix.streams.api.page.PageRequest;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of jobs: everybody's for admins, their own for others. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobListController {
    private final JobLists jobs;
    private final AssetLists assets;
    private final Titles titles;

    JobListController(JobLists jobs, AssetLists assets, Titles titles) {
        this.jobs = jobs;
        this.assets = assets;
        this.titles = titles;
    }

    @GetMapping
    Page<JobRow> list(
            @RequestParam(defaultValue = "") @Constraint(oneOf = JobStatus.class) List<String> state,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String video,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int perPage,
            @RequestParam(defaultValue = "updatedAt") String sort,
            @RequestParam(defaultValue = "desc") String dir,
            Asker asker) {
        var question = question(state, owner, video, since);
        return new PageRequest("", page, perPage, sort, dir)
                .of(jobs.find(question), job -> asker.maySee(job.ownerId()), JobLists.SORTS)
                .map(this::named);
    }

    private JobRow named(JobRow job) {
        return job.of(
                titles.find(job.videoId()).map(Title::name).orElse(null),
                assets.find(job.assetId()).map(AssetRow::fileName).orElse(null));
    }

    private static JobQuestion question(
            List<String> states, @Nullable String owner, @Nullable String video, @Nullable String since) {
        Optional<Instant> from = instant(since);
        var checked = new Violations()
                .require(
                        states.stream().allMatch(state -> known(state).isPresent()),
                        "state",
                        "unknown",
                        "'state' is one of " + List.of(JobStatus.values()) + ".")
                .require(
                        since == null || from.isPresent(),
                        "since",
                        "no-instant",
                        "'since' is an instant, for example 2026-01-31T12:00:00Z.")
                .refusedOr(Decision::accepted);
        if (checked instanceof Decision.Refused<?>(Problem problem)) {
            throw new RefusedException(problem);
        }
        return new JobQuestion(
                states.stream().flatMap(state -> known(state).stream()).collect(Collectors.toSet()),
                owner,
                video,
                from.orElse(null));
    }

    private static Optional<JobStatus> known(String state) {
        return Arrays.stream(JobStatus.values())
                .filter(status -> status.name().equals(state))
                .findFirst();
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
