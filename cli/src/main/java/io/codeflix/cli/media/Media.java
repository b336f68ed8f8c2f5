package io.codeflix.cli.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Credentials;
import io.codeflix.cli.http.Page;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.http.Written;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Assets and jobs over HTTP. */
public final class Media {

    private static final String ASSETS = "/assets";
    private static final String JOBS = "/jobs";

    private final Api api;

    public Media(Api api) {
        this.api = api;
    }

    public Media as(Credentials others) {
        return new Media(api.as(others));
    }

    /**
     * What is to be uploaded.
     *
     * @param strict whether it is refused where it is odd
     */
    public record Registration(String videoId, Slot slot, String fileName, long sizeBytes, boolean strict) {}

    /** Where one part goes, for a while. */
    public record PartUrl(int number, URI url, @Nullable Instant expiresAt) {}

    private record PartUrls(List<PartUrl> urls) {}

    /** @param etag MD5 of the part's bytes, in hex */
    public record SentPart(int number, String etag) {}

    /** What completing an upload starts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Completed(
            String id, long version, @Nullable String jobId) {}

    public Asset register(Registration registration) {
        return api.post(ASSETS, registration, Write.once(), Asset.class);
    }

    public Asset asset(String id) {
        return api.get(of(ASSETS, id), Asset.class);
    }

    /** @param query what to ask for; its path is left out */
    Page<AssetRow> assets(Query query) {
        return api.get(ASSETS + query, new TypeReference<>() {});
    }

    Removal deleteAsset(String id, Write write) {
        return api.delete(of(ASSETS, id), write, Removal.class);
    }

    Removal restoreAsset(String id, Write write) {
        return api.post(of(ASSETS, id) + "/restore", null, write, Removal.class);
    }

    public List<PartUrl> partUrls(String assetId, List<Integer> numbers) {
        return api.post(of(ASSETS, assetId) + "/part-urls", Map.of("numbers", numbers), Write.once(), PartUrls.class)
                .urls();
    }

    public Completed complete(String assetId, List<SentPart> parts) {
        return api.post(of(ASSETS, assetId) + "/complete", Map.of("parts", parts), Write.once(), Completed.class);
    }

    Orphans.Found orphans(String area, @Nullable String after) {
        return api.get(orphansOf(area, after), Orphans.Found.class);
    }

    Orphans.Found deleteOrphans(String area, @Nullable String after) {
        return api.delete(orphansOf(area, after), Write.once(), Orphans.Found.class);
    }

    private static String orphansOf(String area, @Nullable String after) {
        return Query.of(ASSETS + "/orphans")
                .with("area", area)
                .with("after", after)
                .toString();
    }

    public Job job(String id) {
        return api.get(of(JOBS, id), Job.class);
    }

    /** Server-sent events; the caller closes the stream. */
    InputStream jobEvents(String id) {
        return api.stream(of(JOBS, id) + "/progress", "text/event-stream", BodyHandlers.ofInputStream())
                .body();
    }

    public Written retry(String jobId, Write write) {
        return api.post(of(JOBS, jobId) + "/retry", null, write, Written.class);
    }

    public Page<JobRow> jobs(JobFilter filter, @Nullable Integer page, @Nullable Integer perPage) {
        return api.get(filter.page(JOBS, page, perPage), new TypeReference<>() {});
    }

    public Written cancel(String jobId, Write write) {
        return api.post(of(JOBS, jobId) + "/cancel", null, write, Written.class);
    }

    private static String of(String things, String id) {
        return things + "/" + Query.segment(id);
    }
}
