package io.codeflix.media.api;

import io.codeflix.media.model.cleanup.JobNeeds;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.query.job.JobQueries;
import io.codeflix.media.query.job.OwnedJob;
import io.codeflix.streams.api.peer.StaleHeader;
import io.codeflix.streams.api.peer.Willing;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.query.Told;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other instances ask this one; it answers from its own stores and never asks further. */
@RestController
@RequestMapping("/internal/v1")
class InternalController {
    private final AssetQueries assets;
    private final JobQueries jobs;

    InternalController(AssetQueries assets, JobQueries jobs) {
        this.assets = assets;
        this.jobs = jobs;
    }

    @GetMapping("/assets/{id}")
    ResponseEntity<AssetView> asset(
            @PathVariable String id, @RequestParam(name = Willing.PARAMETER, defaultValue = "OWNER") Willing willing) {
        return answer(assets.findHere(id, willing), "asset", id);
    }

    @GetMapping("/job-needs/{assetId}")
    ResponseEntity<JobNeeds> needs(
            @PathVariable String assetId,
            @RequestParam(name = Willing.PARAMETER, defaultValue = "OWNER") Willing willing) {
        return answer(jobs.needsHere(assetId, willing), "job", assetId);
    }

    @GetMapping("/jobs/{assetId}")
    ResponseEntity<OwnedJob> job(
            @PathVariable String assetId,
            @RequestParam(name = Willing.PARAMETER, defaultValue = "OWNER") Willing willing) {
        return answer(jobs.findHere(assetId, willing), "job", assetId);
    }

    private static <T> ResponseEntity<T> answer(Told<T> told, String what, String id) {
        return told.value()
                .map(value -> StaleHeader.ok(told).body(value))
                .orElseThrow(() -> RefusedException.notFound(what, id));
    }
}
