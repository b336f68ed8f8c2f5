package io.codeflix.cli.demo;

import io.codeflix.cli.catalog.CastMemberDraft;
import io.codeflix.cli.catalog.CastMemberType;
import io.codeflix.cli.catalog.Catalog;
import io.codeflix.cli.catalog.CategoryDraft;
import io.codeflix.cli.catalog.GenreDraft;
import io.codeflix.cli.catalog.Playback;
import io.codeflix.cli.catalog.Rendition;
import io.codeflix.cli.catalog.TitleFilter;
import io.codeflix.cli.catalog.Video;
import io.codeflix.cli.catalog.VideoDraft;
import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.media.Asset;
import io.codeflix.cli.media.Job;
import io.codeflix.cli.media.JobSheet;
import io.codeflix.cli.media.JobWatch;
import io.codeflix.cli.media.Media;
import io.codeflix.cli.media.Slot;
import io.codeflix.cli.media.Uploader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** From a category to a playing title, on a platform that is up, as an administrator and as a viewer. */
final class Journey {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PORTUGUESE = "pt-BR";
    /** Banner, thumbnail and trailer. */
    private static final int EXTRAS = 3;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Crew admin;
    private final Crew viewer;
    private final Playing playing;
    private final Artwork artwork;
    private final Showing showing;
    private final Stages stages;
    private final Progress progress;

    /** What one person works with. */
    record Crew(Catalog catalog, Media media, Uploader uploader) {}

    /** @param base where the platform is */
    Journey(Crew admin, Crew viewer, Programs programs, URI base, Stages stages, Progress progress) {
        this.admin = admin;
        this.viewer = viewer;
        this.playing = new Playing(programs);
        this.artwork = new Artwork(programs);
        this.showing = new Showing(base);
        this.stages = stages;
        this.progress = progress;
    }

    /** Ids of where the video stands. */
    record Shelf(String categoryId, String genreId, String castMemberId) {}

    /** What was made on the way. */
    record Made(
            Shelf shelf,
            String videoId,
            Asset asset,
            Job job,
            Video title,
            Playback playback,
            List<DemoReport.Rung> ladder,
            long frames,
            List<DemoReport.Picture> images,
            DemoReport.Trailer trailer,
            Map<String, String> titles) {}

    Made travel(Clip clip) throws Exception {
        var shelf = stages.run("catalog", this::shelf, _ -> "a category, a genre and a cast member are created");
        var videoId =
                stages.run("video", () -> video(clip, shelf), _ -> "a video is created with them: " + clip.title());
        var extras = stages.run(
                "artwork",
                () -> extras(clip, videoId),
                _ -> "a banner, a thumbnail, a trailer and a title in Portuguese are added");
        var uploaded = stages.run(
                "upload",
                () -> admin.uploader().upload(clip.file(), videoId, Slot.VIDEO, false, progress),
                _ -> "%s is uploaded, straight to the object store".formatted(size(clip)));
        var jobId = uploaded.jobId().orElseThrow(() -> Playing.broken("the upload started no job"));
        var job = stages.run("encode", () -> encoded(jobId), _ -> "it is encoded");
        for (var extra : extras) {
            encoded(extra);
        }
        var asset = admin.media().asset(uploaded.assetId());
        stages.run("publish", () -> published(videoId), _ -> "it is published");
        var title = stages.run(
                "browse", () -> found(shelf.categoryId(), videoId), _ -> "a viewer finds it in the category");
        var playback = viewer.catalog().play(videoId);
        long frames = asset.frames() == null ? playing.framesOf(clip.file()) : asset.frames();
        var ladder = stages.run(
                "play",
                () -> played(playback, asset, title, frames),
                rungs -> "it plays by HLS and DASH: %d renditions to the last frame".formatted(rungs.size()));
        var images = stages.run(
                "show", () -> showing.of(title.shown()), shown -> "its images show: %d widths".formatted(shown.size()));
        var trailer = stages.run(
                "trailer", () -> trailer(videoId), it -> "its trailer plays, %d frames".formatted(it.frames()));
        return new Made(shelf, videoId, asset, job, title, playback, ladder, frames, images, trailer, titles(videoId));
    }

    private Shelf shelf() {
        var catalog = admin.catalog();
        var now = MINUTE.format(LocalDateTime.now());
        var category =
                catalog.create(new CategoryDraft("Demo of " + now, "Made by 'codeflix demo'.", true), Write.once());
        var genre = catalog.genres()
                .create(new GenreDraft("Demonstration " + now, true, List.of(category.id())), Write.once());
        var castMember = catalog.castMembers()
                .create(new CastMemberDraft("The Demonstrator", CastMemberType.DIRECTOR), Write.once());
        return new Shelf(category.id(), genre.id(), castMember.id());
    }

    private String video(Clip clip, Shelf shelf) {
        var draft = new VideoDraft(
                clip.title(),
                clip.description(),
                clip.year(),
                "L",
                true,
                List.of(shelf.categoryId()),
                List.of(shelf.genreId()),
                List.of(shelf.castMemberId()));
        return admin.catalog().create(draft, Write.once()).id();
    }

    /** Jobs of what goes with the film; they are short and come first, since the film isn't there yet. */
    private List<String> extras(Clip clip, String videoId) throws Exception {
        var folder = Files.createTempDirectory("codeflix-demo");
        try {
            var jobs = new ArrayList<String>();
            for (var extra : artwork.of(clip.file(), folder).entrySet()) {
                var uploaded = admin.uploader().upload(extra.getValue(), videoId, extra.getKey(), false, progress);
                jobs.add(uploaded.jobId().orElseThrow(() -> Playing.broken("the upload started no job")));
            }
            admin.catalog().translate(videoId, PORTUGUESE, clip.inPortuguese(), Write.once());
            return jobs;
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private DemoReport.Trailer trailer(String videoId) throws Exception {
        var playback = viewer.catalog().playTrailer(videoId);
        var pictures = playing.hls(playback.hls()).pictures();
        if (pictures.isEmpty()) {
            throw Playing.broken("the trailer has no picture");
        }
        return new DemoReport.Trailer(
                playback.hls(),
                playback.dash(),
                pictures.size(),
                pictures.getFirst().frames());
    }

    /** What viewers read, by the language they ask for. */
    private Map<String, String> titles(String videoId) {
        var titles = new LinkedHashMap<String, String>();
        for (var language : List.of("en", PORTUGUESE)) {
            titles.put(language, viewer.catalog().title(videoId, null, language).title());
        }
        return titles;
    }

    private Job encoded(String jobId) throws InterruptedException {
        var job = new JobWatch(admin.media()).toTheEnd(jobId, now -> progress.show("  " + JobSheet.line(now)));
        if (!job.hasSucceeded()) {
            throw Playing.broken("encoding failed: " + job.failure());
        }
        return job;
    }

    /** The catalog hears of the finished film a moment after the job has ended. */
    private Video published(String videoId) throws Exception {
        until(
                "the catalog did not hear of the finished film",
                () -> Optional.of(admin.catalog().video(videoId))
                        .filter(video -> film(video)
                                .filter(media -> media.status().equals("COMPLETED"))
                                .isPresent())
                        .filter(video -> video.slots().size() == 1 + EXTRAS
                                && video.slots().stream()
                                        .allMatch(media -> media.status().equals("COMPLETED"))));
        var written = admin.catalog().publish(videoId, Write.once());
        return viewer.catalog().title(videoId, written.version(), null);
    }

    private Video found(String categoryId, String videoId) throws Exception {
        return until(
                "the title does not show up in its category",
                () -> viewer.catalog().titles(TitleFilter.of(categoryId)).items().stream()
                        .filter(title -> title.id().equals(videoId))
                        .findFirst());
    }

    private List<DemoReport.Rung> played(Playback playback, Asset asset, Video title, long frames) throws Exception {
        progress.show("  playing every rendition by HLS and DASH");
        var decoding = new FutureTask<>(() -> playing.dash(playback.dash()));
        Thread.ofVirtual().start(decoding); // ffprobe decodes on one core: both at once take half the time
        var hls = playing.hls(playback.hls());
        var dash = decoded(decoding);
        var told = ladder(asset, title);
        if (hls.pictures().size() != told.size() || dash.pictures().size() != told.size()) {
            throw Playing.broken("of %d renditions HLS shows %d and DASH %d"
                    .formatted(
                            told.size(), hls.pictures().size(), dash.pictures().size()));
        }
        var rungs = new ArrayList<DemoReport.Rung>();
        for (int i = 0; i < told.size(); i++) {
            var rendition = told.get(i);
            var byHls = hls.pictures().get(i);
            long byDash = dash.pictures().get(i).frames();
            if (byHls.frames() != frames || byDash != frames) {
                throw Playing.broken("%s has %d frames by HLS and %d by DASH, the original %d"
                        .formatted(rendition.name(), byHls.frames(), byDash, frames));
            }
            rungs.add(new DemoReport.Rung(
                    rendition.name(),
                    byHls.width(),
                    byHls.height(),
                    rendition.bitsPerSecond(),
                    rendition.codecs(),
                    byHls.frames(),
                    byDash));
        }
        return rungs;
    }

    private static Playing.Played decoded(FutureTask<Playing.Played> decoding) throws Exception {
        try {
            return decoding.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Smallest picture first, as it is played. */
    private static List<Rendition> ladder(Asset asset, Video title) {
        var renditions = asset.ladder().isEmpty()
                ? film(title).map(Video.Media::renditions).orElse(List.of())
                : asset.ladder();
        return renditions.stream()
                .filter(rendition -> pixels(rendition) > 0)
                .sorted(Comparator.comparingInt(Journey::pixels))
                .toList();
    }

    private static int pixels(Rendition rendition) {
        return rendition.width() == null || rendition.height() == null ? 0 : rendition.width() * rendition.height();
    }

    static Optional<Video.Media> film(Video video) {
        return video.slots().stream()
                .filter(media -> media.slot().equals(Slot.VIDEO.name()))
                .findFirst();
    }

    private static String size(Clip clip) throws IOException {
        return Cell.bytes(Files.size(clip.file()));
    }

    private static <T> T until(String otherwise, Callable<Optional<T>> question) throws Exception {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (true) {
            try {
                var answer = question.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (RefusedException e) {
                if (e.problem().status() != 404) {
                    throw e;
                }
            }
            if (System.nanoTime() > deadline) {
                throw Playing.broken(otherwise);
            }
            Thread.sleep(100);
        }
    }
}
