package io.codeflix.media.api;

import io.codeflix.media.model.cleanup.JobNeeds;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.query.job.JobQueries;
import io.codeflix.media.query.job.OwnedJob;
import io.codeflix.streams.api.problem.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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
    AssetView asset(@PathVariable String id) {
        return assets.findHere(id).orElseThrow(() -> RefusedException.notFound("asset", id));
    }

    @GetMapping("/job-needs/{assetId}")
    JobNeeds needs(@PathVariable String assetId) {
        return jobs.needsHere(assetId).orElseThrow(() -> RefusedException.notFound("job", assetId));
    }

    @GetMapping("/jobs/{assetId}")
    OwnedJob job(@PathVariable String assetId) {
        return jobs.findHere(assetId).orElseThrow(() -> RefusedException.notFound("job", assetId));
    }
}
