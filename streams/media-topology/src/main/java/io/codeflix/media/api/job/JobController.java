package io.codeflix.media.api.job;

import io.codeflix.contract.MediaTopics;
import io.codeflix.media.CancelJob;
import io.codeflix.media.RetryJob;
import io.codeflix.media.api.Asker;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.query.job.JobQueries;
import io.codeflix.media.query.job.JobView;
import io.codeflix.media.query.job.OwnedJob;
import io.codeflix.streams.api.command.CommandGateway;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.command.Written;
import io.codeflix.streams.api.peer.StaleHeader;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.query.Told;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Jobs: look, watch, run again, cancel. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {
    private final JobQueries jobs;
    private final ProgressStream progress;
    private final CommandGateway commands;

    JobController(JobQueries jobs, ProgressStream progress, CommandGateway commands) {
        this.jobs = jobs;
        this.progress = progress;
        this.commands = commands;
    }

    @GetMapping("/{id}")
    ResponseEntity<JobView> find(@PathVariable String id, Asker asker) {
        var told = told(id);
        return StaleHeader.ok(told).body(visible(told, id, asker)); // no ETag: progress moves without a version
    }

    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> watch(@PathVariable String id, Asker asker) {
        var told = told(id);
        JobView job = visible(told, id, asker);
        return StaleHeader.ok(told)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no") // proxies that know it pass events on as they come
                .body(progress.watch(job.assetId(), new ProgressStream.Seen(job, told.staleness())));
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<Written> retry(@PathVariable String id, CommandRequest request, Asker asker) {
        JobView job = visible(told(id), id, asker);
        Written written = commands.send(MediaTopics.JOB_COMMANDS, job.assetId(), new RetryJob(request.meta()));
        return written.as(id).ok();
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Written> cancel(@PathVariable String id, CommandRequest request, Asker asker) {
        JobView job = visible(told(id), id, asker);
        Written written = commands.send(MediaTopics.JOB_COMMANDS, job.assetId(), new CancelJob(request.meta()));
        return written.as(id).ok();
    }

    private Told<OwnedJob> told(String id) {
        return Job.assetOf(id).map(jobs::find).orElseGet(() -> Told.fresh(Optional.empty()));
    }

    private static JobView visible(Told<OwnedJob> told, String id, Asker asker) {
        return told.value()
                .filter(job -> asker.maySee(job.ownerId()))
                .map(OwnedJob::job)
                .orElseThrow(() -> RefusedException.notFound("job", id));
    }
}
