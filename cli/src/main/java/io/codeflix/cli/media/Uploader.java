package io.codeflix.cli.media;

import io.codeflix.cli.console.Interruption;
import io.codeflix.cli.console.Progress;
import io.codeflix.cli.http.Credentials;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings a file to the object store in parts, several at once, and goes on where an earlier run stopped. */
public final class Uploader {

    private static final int AT_ONCE = 4;
    private static final int NOT_FOUND = 404;

    private final Media media;
    private final UploadMemory memory;
    private final Transport transport;

    public Uploader(Media media, UploadMemory memory, Transport transport) {
        this.media = media;
        this.memory = memory;
        this.transport = transport;
    }

    public Uploader as(Credentials others) {
        return new Uploader(media.as(others), memory, transport);
    }

    /**
     * How an upload ended.
     *
     * @param jobId of the job that encodes it
     * @param wasThereAlready an earlier run had brought it to its end
     */
    public record Uploaded(String assetId, Optional<String> jobId, boolean wasThereAlready) {}

    /** @param strict whether a film that is odd is to be refused */
    public Uploaded upload(Path file, String videoId, Slot slot, boolean strict, Progress progress)
            throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "not a file");
        }
        var asset = open(file, videoId, slot, strict);
        if (!asset.isOpen()) {
            return new Uploaded(asset.id(), Optional.ofNullable(asset.jobId()), true);
        }
        var parts = sent(file, asset, progress);
        var completed = media.complete(asset.id(), parts);
        return new Uploaded(asset.id(), Optional.ofNullable(completed.jobId()), false);
    }

    /** A file that was uploaded before is uploaded again where another one has taken its place since: it is wanted back. */
    private Asset open(Path file, String videoId, Slot slot, boolean strict) throws IOException {
        var remembered = memory.assetOf(file, videoId, slot).flatMap(this::stillThere);
        if (remembered.isPresent()
                && remembered.get().isWanted()
                && remembered.get().strict() == strict) {
            return remembered.get();
        }
        var name = file.getFileName().toString();
        var asset = media.register(new Media.Registration(videoId, slot, name, Files.size(file), strict));
        memory.remember(file, videoId, slot, asset.id());
        return asset;
    }

    private Optional<Asset> stillThere(String assetId) {
        try {
            return Optional.of(media.asset(assetId));
        } catch (RefusedException e) {
            if (e.problem().status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Media.SentPart> sent(Path file, Asset asset, Progress progress)
            throws IOException, InterruptedException {
        long size = Files.size(file);
        var there = asset.storedParts().stream()
                .collect(Collectors.toMap(Asset.StoredPart::number, Function.identity(), (first, _) -> first));
        var missing = IntStream.rangeClosed(1, asset.partCount())
                .filter(number -> !there.containsKey(number))
                .boxed()
                .toList();
        if (!there.isEmpty()) {
            progress.done("going on: %d of %d parts are in the store".formatted(there.size(), asset.partCount()));
        }
        var shown = new UploadProgress(file.getFileName().toString(), size, asset.partCount(), progress);
        var urls = new PartUrls(media, asset.id(), missing);
        var atExit = new Thread(
                () -> progress.done("interrupted with %d of %d parts in the store; the same command goes on from there"
                        .formatted(shown.partsThere(), shown.partCount())));
        Interruption.atOne(atExit);
        try {
            var parts = inParallel(
                    IntStream.rangeClosed(1, asset.partCount())
                            .mapToObj(number -> Slice.of(file, number, asset.partSizeBytes(), size))
                            .toList(),
                    slice -> one(slice, there, urls, shown));
            progress.clear();
            return parts;
        } finally {
            Interruption.forget(atExit);
        }
    }

    private Media.SentPart one(Slice slice, Map<Integer, Asset.StoredPart> there, PartUrls urls, UploadProgress shown)
            throws InterruptedException {
        var stored = there.get(slice.number());
        if (stored != null
                && stored.sizeBytes() == slice.sizeBytes()
                && stored.etag().equals(slice.md5())) {
            shown.found(slice);
            return new Media.SentPart(slice.number(), stored.etag());
        }
        var part = new PartSender(transport).send(slice, urls, shown::sent);
        shown.partThere();
        return part;
    }

    private interface Sending {
        Media.SentPart send(Slice slice) throws InterruptedException;
    }

    /** In the order of the slices; the first failure ends the others. */
    private static List<Media.SentPart> inParallel(List<Slice> slices, Sending sending) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<Media.SentPart>>();
            slices.forEach(slice -> running.add(threads.submit(() -> sending.send(slice))));
            var parts = new ArrayList<Media.SentPart>();
            try {
                for (var part : running) {
                    parts.add(part.get());
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
            return parts;
        }
    }
}
