package io.codeflix.media.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.Rating;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.media.AbandonUpload;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.EncodeResult;
import io.codeflix.media.EncodedFile;
import io.codeflix.media.EncodedWindow;
import io.codeflix.media.ImageResult;
import io.codeflix.media.PackageResult;
import io.codeflix.media.RemoveAsset;
import io.codeflix.media.RunRef;
import io.codeflix.media.RunTask;
import io.codeflix.media.StopTask;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskOutput;
import io.codeflix.media.TaskSucceeded;
import io.codeflix.media.cleanup.Freeing;
import io.codeflix.media.store.Originals;
import io.codeflix.media.store.StoreClients;
import io.codeflix.media.store.StoreConfig;
import io.codeflix.media.topology.Records;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Upload, encode and playback as people and workers meet them. */
class MediaIT {
    private static final int PART = 8 << 20;
    private static final byte[] FILM = film(PART + 1_000);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static MediaProcess media;

    private final String videoId = UUID.randomUUID().toString();
    private final Http owner = as("owner-1", "catalog_videos");

    @BeforeAll
    static void start() throws Exception {
        media = MediaProcess.start(folder);
        TimeAllowed.until(Duration.ofSeconds(60), () -> as(null).get("/readyz").status() == 200);
    }

    @AfterAll
    static void stop() {
        media.close();
    }

    @Test
    void aFileUploadedInPartsIsCheckedAndOpensItsJob() throws Exception {
        // Given
        String asset = registered();
        upload(asset, 1, part(1));
        // When: a part is missing, and another is not what was announced
        var wrong = complete(asset, "0".repeat(32), md5(part(2)));
        // Then
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("wrong-checksum").contains("missing");
        // When: whoever resumes sees what is there, and uploads the rest
        var resumed = owner.get("/api/v1/assets/" + asset).json();
        assertThat(resumed.get("parts")).hasSize(1);
        assertThat(resumed.get("parts").get(0).get("etag").asString()).isEqualTo(md5(part(1)));
        upload(asset, 2, part(2));
        var completed = complete(asset, md5(part(1)), md5(part(2)));
        // Then
        assertThat(completed.status()).as(completed.text()).isEqualTo(200);
        assertThat(completed.json().get("jobId").asString()).isEqualTo(asset + "-encode");
        assertThat(order(asset, TaskKind.INSPECT).getAttempt()).isEqualTo(1);
        assertThat(owner.get("/api/v1/jobs/" + asset + "-encode")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("QUEUED");
        // When: the answer was lost and the owner asks again
        var again = complete(asset, md5(part(1)), md5(part(2)));
        // Then
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("jobId").asString()).isEqualTo(asset + "-encode");
    }

    @Test
    void aPartThatIsLargerThanSignedIsNotTaken() throws Exception {
        // Given
        String asset = registered();
        URI url = signed(asset, 2);
        // When
        var answer = Http.put(url, film(2_000));
        // Then
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aSignedUrlTakesItsPartAndDoesNothingElse() throws Exception {
        // Given
        String asset = registered();
        String other = registered();
        String url = signed(asset, 2).toString();
        // When, Then: another key, another part, another method, a longer life
        assertThat(Http.put(URI.create(url.replace(asset, other)), part(2)).status())
                .isEqualTo(403);
        assertThat(Http.put(URI.create(url.replace("partNumber=2", "partNumber=1")), part(2))
                        .status())
                .isEqualTo(403);
        assertThat(Http.put(URI.create(url.replace("X-Amz-Expires=3600", "X-Amz-Expires=36000")), part(2))
                        .status())
                .isEqualTo(403);
        for (String method : List.of("GET", "DELETE", "POST")) {
            assertThat(Http.call(method, url).status()).as(method).isEqualTo(403);
        }
        assertThat(owner.get("/api/v1/assets/" + asset).json().get("parts")).isEmpty();
        // When: it comes as a page
        assertThat(Http.put(URI.create(url), part(2), "Content-Type", "text/html")
                        .status())
                .isEqualTo(200);
        upload(asset, 1, part(1));
        assertThat(complete(asset, md5(part(1)), md5(part(2))).status()).isEqualTo(200);
        // Then: it is none
        try (var s3 = s3()) {
            assertThat(s3.headObject(request ->
                                    request.bucket(ObjectStoreServer.BUCKET).key(Originals.keyOf(asset)))
                            .contentType())
                    .isNotEqualTo("text/html");
        }
    }

    @Test
    void aSignedUrlThatHasExpiredTakesNothing() throws Exception {
        // Given
        String asset = registered();
        var announced = media.await(MediaTopics.ASSET_STATE, asset, AssetState.class, _ -> true);
        // When
        var url = media.bean(Originals.class)
                .signPart(
                        announced.getObjectKey(),
                        announced.getUploadId(),
                        2,
                        FILM.length - PART,
                        Duration.ofSeconds(1));
        // Then
        TimeAllowed.until(
                Duration.ofSeconds(10), () -> Http.put(url.url(), part(2)).status() == 403);
    }

    @Test
    void aFileNameIsForPeopleAndNeverAPath() throws Exception {
        // Given
        title(false, null);
        // When
        var answer = owner.post(
                "/api/v1/assets", registration(FILM.length).replace("film.mp4", "../../../etc/cron.d/$(reboot).mp4"));
        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String asset = answer.json().get("id").asString();
        assertThat(signed(asset, 1)).hasPath("/%s/originals/%s/source".formatted(ObjectStoreServer.BUCKET, asset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"sizeBytes\":9223372036854775807' | 422 | too-large",
                "'\"sizeBytes\":9223372036854775808' | 400 | unreadable",
                "'\"sizeBytes\":NaN'                 | 400 | unreadable",
                "'\"sizeBytes\":1e3'                 | 422 | wrong-type",
                "'\"sizeBytes\":1,\"ownerId\":\"x\"' | 422 | unknown-field",
                "'\"sizeBytes\":1,\"sizeBytes\":2'   | 400 | unreadable",
            })
    void aRegistrationThatCannotBeMeantIsRefused(String size, int status, String code) throws Exception {
        title(false, null);

        var answer = owner.post("/api/v1/assets", """
                {"videoId":"%s","slot":"VIDEO","fileName":"film.mp4",%s}""".formatted(videoId, size));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains('"' + code + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "perPage=-1,                   422",
        "perPage=9223372036854775808,  400",
        "page=-1,                      422",
        "sort=id%3B%20DROP%20TABLE,    422",
        "state=QUEUED'%20OR%20'1'='1,  422",
        "since=%C3%28,                 400",
        "owner='%20OR%20'1'='1,        200",
    })
    void aListOfJobsThatCannotBeMeantIsRefused(String query, int status) throws Exception {
        var answer = as("boss", "catalog_admin").get("/api/v1/jobs?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.json().get("total").asInt()).isZero();
        }
    }

    @Test
    void theSameKeyRegistersOnceAndAnotherFileUnderItIsRefused() throws Exception {
        // Given
        title(false, null);
        String key = UUID.randomUUID().toString();
        // When
        var first = owner.post("/api/v1/assets", registration(FILM.length), "Idempotency-Key", key);
        var second = owner.post("/api/v1/assets", registration(FILM.length), "Idempotency-Key", key);
        var other = owner.post("/api/v1/assets", registration(7), "Idempotency-Key", key);
        // Then
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("idempotency-key-reused");
    }

    @Test
    void aRegistrationIsToldEverythingThatIsWrongWithIt() throws Exception {
        // When
        var answer = owner.post("/api/v1/assets", """
                {"videoId":"nobody","slot":"POSTER","fileName":"","sizeBytes":-1}""");
        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("videoId", "slot", "fileName", "sizeBytes");
    }

    @Test
    void nobodySeesWhatIsSomebodyElses() throws Exception {
        // Given
        String asset = registered();
        var stranger = as("owner-2", "catalog_videos");
        // When, Then
        assertThat(stranger.get("/api/v1/assets/" + asset).status()).isEqualTo(404);
        assertThat(stranger.post("/api/v1/assets/" + asset + "/part-urls", "{\"numbers\":[1]}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/v1/assets/" + asset + "/complete", completion("0".repeat(32)))
                        .status())
                .isEqualTo(404);
        assertThat(as("viewer", "subscriber").get("/api/v1/assets/" + asset).status())
                .isEqualTo(403);
        assertThat(as(null).get("/api/v1/assets/" + asset).status()).isEqualTo(401);
        assertThat(as("boss", "catalog_admin").get("/api/v1/assets/" + asset).status())
                .isEqualTo(200);
    }

    @Test
    void aCanceledJobTellsTheWorkersAndCanBeRetried() throws Exception {
        // Given
        String asset = uploaded();
        String job = "/api/v1/jobs/" + asset + "-encode";
        RunTask first = order(asset, TaskKind.INSPECT);
        // When
        assertThat(as("owner-2", "catalog_videos").post(job + "/cancel", "").status())
                .isEqualTo(404);
        var canceled = owner.post(job + "/cancel", "");
        var again = owner.post(job + "/cancel", "");
        // Then
        assertThat(canceled.status()).as(canceled.text()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(canceled.json());
        assertThat(owner.get(job).json().get("status").asString()).isEqualTo("CANCELED");
        var stop = media.await(MediaTopics.TASK_COMMANDS, asset, StopTask.class, _ -> true);
        assertThat(stop.getTaskId()).isEqualTo(first.getTaskId());
        media.await(
                MediaTopics.ASSET_STATE, asset, AssetState.class, state -> state.getStatus() == AssetStatus.CANCELED);
        // When
        var retried = owner.post(job + "/retry", "");
        // Then
        assertThat(retried.status()).as(retried.text()).isEqualTo(200);
        media.await(MediaTopics.TASK_COMMANDS, asset, RunTask.class, order -> order.getAttempt() == 2);
        // When: it fails for good
        RunTask second = media.await(MediaTopics.TASK_COMMANDS, asset, RunTask.class, o -> o.getAttempt() == 2);
        media.send(MediaTopics.TASK_EVENTS, asset, Records.failed(Records.run(second, "r1"), false));
        TimeAllowed.until(
                Duration.ofSeconds(10),
                () -> owner.get(job).json().get("status").asString().equals("FAILED"));
        // Then
        assertThat(owner.get(job).json().get("advice").asString()).contains("upload");
        assertThat(owner.post(job + "/cancel", "").status()).isEqualTo(409);
    }

    @Test
    void jobsAreListedForTheirOwnerAndAllForAdmins() throws Exception {
        // Given
        String asset = uploaded();
        order(asset, TaskKind.INSPECT);
        String mine = "/api/v1/jobs?owner=owner-1&state=QUEUED&perPage=100";
        // When
        TimeAllowed.until(Duration.ofSeconds(10), () -> owner.get(mine).text().contains(asset));
        // Then
        assertThat(as("boss", "catalog_admin").get(mine).text()).contains(asset);
        assertThat(as("boss", "catalog_admin")
                        .get("/api/v1/jobs?state=SUCCEEDED&perPage=100")
                        .text())
                .doesNotContain(asset);
        assertThat(as("owner-2", "catalog_videos")
                        .get("/api/v1/jobs")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(as("owner-2", "catalog_videos").get(mine).json().get("total").asInt())
                .isZero();
        assertThat(as("viewer", "subscriber").get("/api/v1/jobs").status()).isEqualTo(403);
        var wrong = owner.get("/api/v1/jobs?state=SLEEPING&since=yesterday");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsString("field")).containsExactly("state", "since");
        assertThat(owner.get("/api/v1/jobs?sort=secret").status()).isEqualTo(422);
    }

    @Test
    void anEncodedFilmIsPlayedThroughSignedUrlsOnly() throws Exception {
        // Given: a worker that does its tasks
        String asset = uploaded();
        work(asset, TaskKind.INSPECT);
        work(asset, TaskKind.ENCODE);
        work(asset, TaskKind.PACKAGE);
        media.await(MediaTopics.ASSET_STATE, asset, AssetState.class, state -> state.getStatus() == AssetStatus.READY);
        // Then: whoever watches sees the end
        String watched = owner.get("/api/v1/jobs/" + asset + "-encode/progress").text();
        assertThat(watched).contains("event:progress").contains("\"status\":\"SUCCEEDED\"");
        // Given: the catalog publishes it
        title(true, asset);
        var viewer = as("viewer", "subscriber");
        TimeAllowed.until(
                Duration.ofSeconds(10), () -> viewer.post(playback(), "").status() == 201);
        // When
        var opened = viewer.post(playback(), "").json();
        String master = opened.get("hls").asString();
        // Then: HLS leads to the bytes
        var multivariant = Http.fetch(master);
        assertThat(multivariant.status()).as(multivariant.text()).isEqualTo(200);
        assertThat(multivariant.response().headers().firstValue("Cache-Control"))
                .hasValue("private, no-store");
        URI media0 = URI.create(master).resolve(lastLine(multivariant.text()));
        String segment = lastLine(Http.fetch(media0.toString()).text());
        assertThat(Http.fetch(segment).text()).isEqualTo("rendition");
        // Then: DASH does too
        String mpd = Http.fetch(opened.get("dash").asString()).text();
        assertThat(mpd).contains("<BaseURL>http").contains("X-Amz-Signature");
        // Then: nothing in the store is public, and a ticket can't be bent
        assertThat(Http.fetch(segment.substring(0, segment.indexOf('?'))).status())
                .isEqualTo(403);
        assertThat(Http.fetch(segment.replace("renditions/" + asset, "originals/" + asset))
                        .status())
                .isEqualTo(403);
        assertThat(Http.fetch(segment.replace(asset, UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(403);
        assertThat(Http.fetch(master.replace("/hls/", "x/hls/")).status()).isEqualTo(401);
        assertThat(Http.fetch(media0.toString().replace("media_0.m3u8", "other.m3u8"))
                        .status())
                .isEqualTo(404);
        assertThat(Http.fetch(media0.toString().replace("media_0.m3u8", "master.m3u8"))
                        .status())
                .isEqualTo(401);
        // When: the title is hidden
        title(false, asset);
        TimeAllowed.until(Duration.ofSeconds(10), () -> Http.fetch(master).status() == 403);
        assertThat(viewer.post(playback(), "").status()).isEqualTo(404);
    }

    @Test
    void anImageIsPublicWhileAPublishedTitleShowsItAndNoLonger() throws Exception {
        // Given: a banner, made ready
        String banner = uploaded("BANNER");
        work(banner, TaskKind.IMAGE);
        media.await(MediaTopics.ASSET_STATE, banner, AssetState.class, state -> state.getStatus() == AssetStatus.READY);
        String url = "/api/v1/images/" + banner + "/640.jpg";
        assertThat(owner.get("/api/v1/assets/" + banner).json().get("images").findValuesAsString("url"))
                .contains(url);
        // Then: of a draft only who may edit it gets it
        title(false, Map.of(MediaSlot.BANNER, banner), false);
        assertThat(as(null).get(url).status()).isEqualTo(404);
        assertThat(as("viewer", "subscriber").get(url).status()).isEqualTo(404);
        assertThat(as("owner-2", "catalog_videos").get(url).status()).isEqualTo(404);
        assertThat(as("boss", "catalog_admin").get(url).status()).isEqualTo(302);
        var preview = owner.get(url);
        assertThat(preview.status()).isEqualTo(302);
        assertThat(preview.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        // When: it is published
        title(true, Map.of(MediaSlot.BANNER, banner), false);
        // Then: anybody does, by a signed URL of one object
        TimeAllowed.until(Duration.ofSeconds(10), () -> as(null).get(url).status() == 302);
        var shown = as(null).get(url);
        assertThat(shown.response().headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        String signed = shown.response().headers().firstValue("Location").orElseThrow();
        assertThat(Http.fetch(signed).text()).isEqualTo("image 640");
        assertThat(Http.fetch(signed.replace("640.jpg", "1280.jpg")).status()).isEqualTo(403);
        // Then: nothing else is reached from there
        for (String other : List.of("/641.jpg", "/0.jpg", "/640.png", "/640.jpg.jpg", "/99999999999.jpg", "/source")) {
            assertThat(as(null).get("/api/v1/images/" + banner + other).status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(as(null).get("/api/v1/images/" + UUID.randomUUID() + "/640.jpg")
                        .status())
                .isEqualTo(404);
        // When: another banner takes its place
        title(true, Map.of(MediaSlot.BANNER, UUID.randomUUID().toString()), false);
        // Then
        TimeAllowed.until(Duration.ofSeconds(10), () -> as(null).get(url).status() == 404);
    }

    @Test
    void filmsAreForSubscribersUnlessTheyAreFreeAndTrailersForEverybody() throws Exception {
        // Given
        String film = playableAsset("VIDEO");
        String trailer = playableAsset("TRAILER");
        var media = Map.of(MediaSlot.VIDEO, film, MediaSlot.TRAILER, trailer);
        var viewer = as("visitor", "viewer");
        String trailerPlayback = "/api/v1/titles/" + videoId + "/trailer/playback";
        // When: it is published
        title(true, media, false);
        TimeAllowed.until(
                Duration.ofSeconds(10),
                () -> as("s", "subscriber").post(playback(), "").status() == 201);
        // Then
        var refused = viewer.post(playback(), "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asString()).isEqualTo("subscription-required");
        assertThat(refused.json().get("detail").asString()).contains("subscribe");
        assertThat(as("boss", "catalog_admin").post(playback(), "").status()).isEqualTo(201);
        assertThat(as("nobody").post(playback(), "").status()).isEqualTo(403);
        assertThat(as(null).post(playback(), "").status()).isEqualTo(401);
        var opened = viewer.post(trailerPlayback, "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(Http.fetch(opened.json().get("hls").asString()).status()).isEqualTo(200);
        assertThat(as(null).post(trailerPlayback, "").status()).isEqualTo(401);
        // When: it is free
        title(true, media, true);
        TimeAllowed.until(
                Duration.ofSeconds(10), () -> viewer.post(playback(), "").status() == 201);
        // When: nobody is to see it any more
        title(false, media, true);
        TimeAllowed.until(
                Duration.ofSeconds(10), () -> viewer.post(playback(), "").status() == 404);
        assertThat(viewer.post(trailerPlayback, "").status()).isEqualTo(404);
    }

    private String playableAsset(String slot) throws Exception {
        String asset = uploaded(slot);
        work(asset, TaskKind.INSPECT);
        work(asset, TaskKind.ENCODE);
        work(asset, TaskKind.PACKAGE);
        media.await(MediaTopics.ASSET_STATE, asset, AssetState.class, state -> state.getStatus() == AssetStatus.READY);
        return asset;
    }

    @Test
    void whatNobodyRefersToIsRemovedAndNothingElse() throws Exception {
        // Given: a film that is ready, one whose last task failed, and an upload under way
        String ready = uploaded();
        work(ready, TaskKind.INSPECT);
        String poster = "posters/" + UUID.randomUUID() + "/r1/poster.jpg";
        work(ready, TaskKind.ENCODE);
        work(ready, TaskKind.PACKAGE);
        var made = media.await(
                MediaTopics.ASSET_STATE, ready, AssetState.class, state -> state.getStatus() == AssetStatus.READY);
        String failed = uploaded();
        work(failed, TaskKind.INSPECT);
        String window = encodedWindow(failed);
        RunRef run = Records.run(order(failed, TaskKind.PACKAGE), "r9");
        media.send(MediaTopics.TASK_EVENTS, failed, Records.failed(run, false));
        media.await(
                MediaTopics.ASSET_STATE, failed, AssetState.class, state -> state.getStatus() == AssetStatus.FAILED);
        String open = registered();
        upload(open, 1, part(1));
        // Given: an upload that was abandoned, left-overs, and what is not ours to touch
        String abandoned = registered();
        upload(abandoned, 1, part(1));
        media.send(MediaTopics.ASSET_COMMANDS, abandoned, new AbandonUpload(Records.meta()));
        var gone = media.await(
                MediaTopics.ASSET_STATE, abandoned, AssetState.class, s -> s.getStatus() == AssetStatus.ABANDONED);
        String unknown = "windows/" + UUID.randomUUID() + "/r1/240p.mp4";
        List<String> strange = List.of("backups/" + ready + "/r1/film.mp4", "windows/readme.txt", unknown);
        List<String> leftOver = List.of(
                "windows/" + ready + "/zombie/240p.mp4",
                "renditions/" + ready + "/zombie/240p.mp4",
                "renditions/" + ready + "/zombie/master.m3u8",
                "windows/" + failed + "/zombie/240p.mp4",
                "renditions/" + failed + "/r9/240p.mp4");
        store(poster, "of an asset that is not known");
        strange.forEach(key -> store(key, "strange"));
        leftOver.forEach(key -> store(key, "left over"));
        // When: it is looked at, and swept
        var found = as("boss", "catalog_admin").get("/api/v1/assets/orphans?area=windows");
        media.sweeper().sweep();
        // Then
        assertThat(found.json().get("orphans").findValuesAsString("key"))
                .contains(unknown, leftOver.getFirst(), "windows/" + failed + "/zombie/240p.mp4")
                .doesNotContain(window, "windows/readme.txt");
        Set<String> left = keys();
        assertThat(left).doesNotContainAnyElementsOf(leftOver);
        assertThat(left).containsAll(strange).contains(window, poster);
        assertThat(left).contains(made.getObjectKey(), "originals/" + failed + "/source");
        assertThat(left)
                .contains(
                        made.getMediaPackage().getHlsKey(),
                        made.getMediaPackage().getDashKey())
                .containsAll(made.getMediaPackage().getHlsMediaKeys())
                .contains(made.getMediaPackage().getRenditions().getFirst().getObjectKey());
        assertThat(isOpen(gone)).as("the abandoned upload").isFalse();
        assertThat(owner.get("/api/v1/assets/" + open).json().get("parts")).hasSize(1);
        assertThat(complete(abandoned, md5(part(1)), md5(part(2))).status()).isEqualTo(409);
        // When: an admin has the unknown removed
        assertThat(Http.delete(owner, "/api/v1/assets/orphans?area=windows").status())
                .isEqualTo(403);
        var removed = Http.delete(as("boss", "catalog_admin"), "/api/v1/assets/orphans?area=windows");
        // Then
        assertThat(removed.json().get("orphans").findValuesAsString("key")).contains(unknown);
        assertThat(keys()).doesNotContain(unknown).contains(window, "windows/readme.txt");
        // When: the failed job is retried, it finds what it builds on
        assertThat(owner.post("/api/v1/jobs/" + failed + "-encode/retry", "").status())
                .isEqualTo(200);
        assertThat(keys()).contains(window);
    }

    /** Encodes as a worker would, with a window that is in the store; its key. */
    private static String encodedWindow(String asset) throws Exception {
        RunRef run =
                Records.run(order(asset, TaskKind.ENCODE), UUID.randomUUID().toString());
        String key = "windows/" + asset + "/" + run.getRunId() + "/240p.mp4";
        store(key, "window");
        var window = new EncodedWindow(0, List.of(new EncodedFile("240p", key, 6L, 720L)));
        media.send(
                MediaTopics.TASK_EVENTS,
                asset,
                TaskSucceeded.newBuilder(Records.succeeded(run))
                        .setOutput(TaskOutput.newBuilder()
                                .setEncoded(new EncodeResult(window, List.of(), List.of()))
                                .build())
                        .build());
        return key;
    }

    private static Set<String> keys() {
        try (var s3 = s3()) {
            return s3.listObjectsV2Paginator(request -> request.bucket(ObjectStoreServer.BUCKET)).contents().stream()
                    .map(S3Object::key)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isOpen(AssetState asset) {
        try (var s3 = s3()) {
            return s3.listMultipartUploads(request -> request.bucket(ObjectStoreServer.BUCKET)).uploads().stream()
                    .anyMatch(upload -> upload.uploadId().equals(asset.getUploadId()));
        }
    }

    @Test
    void whatIsDeletedIsFreedWhenItsTimeIsOverAndNotBefore() throws Exception {
        // Given: a film that is ready, and another one
        String asset = ready();
        String kept = ready();
        String original = Originals.keyOf(asset);
        // When
        var deleted = Http.delete(owner, "/api/v1/assets/" + asset);
        // Then
        assertThat(deleted.status()).as(deleted.text()).isEqualTo(200);
        assertThat(deleted.json().get("removalReason").asString()).isEqualTo("ASKED");
        assertThat(deleted.json().get("storedBytes").asLong()).isEqualTo(FILM.length + 1_000L);
        Instant due = Instant.parse(deleted.json().get("removeAt").asString());
        assertThat(due).isAfter(Instant.now().plus(Duration.ofDays(6)));
        // When: somebody looks too early
        media.bean(Freeing.class).free();
        // Then
        assertThat(keys()).contains(original);
        TimeAllowed.until(
                Duration.ofSeconds(10),
                () -> owner.get("/api/v1/assets?awaitingRemoval=true&video=" + videoId)
                        .text()
                        .contains(asset));
        // When: its time is over
        media.send(MediaTopics.ASSET_COMMANDS, asset, new RemoveAsset(Records.meta(), due));
        // Then
        var freed =
                media.await(MediaTopics.ASSET_STATE, asset, AssetState.class, state -> state.getFreedBytes() != null);
        assertThat(freed.getStatus()).isEqualTo(AssetStatus.REMOVED);
        assertThat(freed.getFreedBytes()).isGreaterThanOrEqualTo(FILM.length);
        assertThat(keys()).noneMatch(key -> key.contains(asset)).contains(Originals.keyOf(kept));
        assertThat(owner.post("/api/v1/assets/" + asset + "/restore", "").status())
                .isEqualTo(409);
    }

    @Test
    void whatIsRestoredInTimeStays() throws Exception {
        // Given
        String asset = ready();
        Instant due = Instant.parse(Http.delete(owner, "/api/v1/assets/" + asset)
                .json()
                .get("removeAt")
                .asString());
        // When
        var restored = owner.post("/api/v1/assets/" + asset + "/restore", "");
        media.send(MediaTopics.ASSET_COMMANDS, asset, new RemoveAsset(Records.meta(), due));
        owner.post("/api/v1/assets/" + asset + "/restore", ""); // decided after it
        media.bean(Freeing.class).free();
        // Then
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        assertThat(owner.get("/api/v1/assets/" + asset).json().get("status").asString())
                .isEqualTo("READY");
        assertThat(keys()).contains(Originals.keyOf(asset));
    }

    @Test
    void whatAPublishedTitlePlaysIsNotDeleted() throws Exception {
        // Given
        String asset = ready();
        title(true, asset);
        var viewer = as("viewer", "subscriber");
        TimeAllowed.until(
                Duration.ofSeconds(10), () -> viewer.post(playback(), "").status() == 201);
        // When
        var refused = Http.delete(owner, "/api/v1/assets/" + asset);
        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("A published title shows it");
    }

    private String ready() throws Exception {
        String asset = uploaded();
        work(asset, TaskKind.INSPECT);
        work(asset, TaskKind.ENCODE);
        work(asset, TaskKind.PACKAGE);
        media.await(MediaTopics.ASSET_STATE, asset, AssetState.class, state -> state.getStatus() == AssetStatus.READY);
        return asset;
    }

    private String playback() {
        return "/api/v1/titles/" + videoId + "/playback";
    }

    private static String lastLine(String playlist) {
        return playlist.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /** Does one task as a worker would, with files that are small but there. */
    private void work(String asset, TaskKind kind) throws Exception {
        RunTask order = order(asset, kind);
        RunRef run = Records.run(order, UUID.randomUUID().toString());
        media.send(MediaTopics.TASK_EVENTS, asset, Records.started(run));
        TaskSucceeded succeeded = Records.succeeded(run);
        if (kind == TaskKind.PACKAGE) {
            String prefix = "renditions/" + asset + "/" + run.getRunId() + "/";
            store(prefix + "240p.mp4", "rendition");
            store(prefix + "master.m3u8", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=400000\nmedia_0.m3u8\n");
            store(prefix + "media_0.m3u8", "#EXTM3U\n#EXTINF:4.0,\n#EXT-X-BYTERANGE:9@0\n240p.mp4\n#EXT-X-ENDLIST\n");
            store(
                    prefix + "manifest.mpd",
                    "<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><BaseURL>240p.mp4</BaseURL></MPD>");
            succeeded = TaskSucceeded.newBuilder(succeeded)
                    .setOutput(TaskOutput.newBuilder()
                            .setPackaged(new PackageResult(Records.mediaPackage(prefix, run.getRunId())))
                            .build())
                    .build();
        }
        if (kind == TaskKind.IMAGE) {
            String prefix = "images/" + asset + "/" + run.getRunId() + "/";
            store(prefix + "1280.jpg", "image 1280");
            store(prefix + "640.jpg", "image 640");
            succeeded = TaskSucceeded.newBuilder(succeeded)
                    .setOutput(TaskOutput.newBuilder()
                            .setImaged(new ImageResult(Records.imagePackage(prefix, run.getRunId())))
                            .build())
                    .build();
        }
        media.send(MediaTopics.TASK_EVENTS, asset, succeeded);
    }

    private static void store(String key, String text) {
        try (var s3 = s3()) {
            s3.putObject(request -> request.bucket(ObjectStoreServer.BUCKET).key(key), RequestBody.fromString(text));
        }
    }

    private static S3Client s3() {
        var config = new StoreConfig(
                media.store.uri(),
                media.store.uri(),
                ObjectStoreServer.BUCKET,
                "local",
                ObjectStoreServer.ACCESS_KEY,
                ObjectStoreServer.SECRET_KEY);
        return StoreClients.client(config);
    }

    private static RunTask order(String asset, TaskKind kind) {
        return media.await(MediaTopics.TASK_COMMANDS, asset, RunTask.class, order -> order.getKind() == kind);
    }

    private String uploaded() throws Exception {
        return uploaded("VIDEO");
    }

    private String uploaded(String slot) throws Exception {
        String asset = registered(slot);
        upload(asset, 1, part(1));
        upload(asset, 2, part(2));
        var completed = complete(asset, md5(part(1)), md5(part(2)));
        assertThat(completed.status()).as(completed.text()).isEqualTo(200);
        return asset;
    }

    private String registered() throws Exception {
        return registered("VIDEO");
    }

    private String registered(String slot) throws Exception {
        title(false, null);
        var answer = owner.post("/api/v1/assets", registration(FILM.length).replace("\"VIDEO\"", "\"" + slot + "\""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private String registration(long size) {
        return """
                {"videoId":"%s","slot":"VIDEO","fileName":"film.mp4","sizeBytes":%d}""".formatted(videoId, size);
    }

    private URI signed(String asset, int number) throws Exception {
        var answer = owner.post("/api/v1/assets/" + asset + "/part-urls", "{\"numbers\":[%d]}".formatted(number));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return URI.create(answer.json().get("urls").get(0).get("url").asString());
    }

    private void upload(String asset, int number, byte[] bytes) throws Exception {
        var answer = Http.put(signed(asset, number), bytes);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Http.Answer complete(String asset, String... etags) throws Exception {
        return owner.post("/api/v1/assets/" + asset + "/complete", completion(etags));
    }

    private static String completion(String... etags) {
        var parts = new StringBuilder();
        for (int i = 0; i < etags.length; i++) {
            parts.append(i == 0 ? "" : ",").append("{\"number\":%d,\"etag\":\"%s\"}".formatted(i + 1, etags[i]));
        }
        return "{\"parts\":[" + parts + "]}";
    }

    private void title(boolean published, @Nullable String film) throws Exception {
        title(published, film == null ? Map.of() : Map.of(MediaSlot.VIDEO, film), false);
    }

    private void title(boolean published, Map<MediaSlot, String> ready, boolean opened) throws Exception {
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
                        .setOpened(opened)
                        .setPublished(published)
                        .setMedia(ready.entrySet().stream()
                                .map(medium -> VideoMedia.newBuilder()
                                        .setSlot(medium.getKey())
                                        .setAssetId(medium.getValue())
                                        .setAssetVersion(5)
                                        .setStatus(MediaStatus.COMPLETED)
                                        .build())
                                .toList())
                        .setCreatedAt(now)
                        .setUpdatedAt(now)
                        .build());
    }

    private static Http as(@Nullable String subject, String... roles) {
        return new Http(media.uri(), subject == null ? null : media.issuer.token(subject, roles));
    }

    private static byte[] part(int number) {
        return number == 1 ? Arrays.copyOf(FILM, PART) : Arrays.copyOfRange(FILM, PART, FILM.length);
    }

    private static byte[] film(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);
        byte[] head = "not a film, but bytes".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static String md5(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }
}
