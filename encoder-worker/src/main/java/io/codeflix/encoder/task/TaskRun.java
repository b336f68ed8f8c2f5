package io.codeflix.encoder.task;

import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.ffmpeg.FfmpegInstallation;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.image.Imaging;
import io.codeflix.encoder.inspect.Inspection;
import io.codeflix.encoder.packaging.Packaging;
import io.codeflix.encoder.progress.Progress;
import io.codeflix.encoder.progress.ProgressSink;
import io.codeflix.encoder.store.PatientStore;
import io.codeflix.media.EncodeResult;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.EncodedFile;
import io.codeflix.media.EncodedWindow;
import io.codeflix.media.ImageFile;
import io.codeflix.media.ImagePackage;
import io.codeflix.media.ImageResult;
import io.codeflix.media.ImageSpec;
import io.codeflix.media.InspectResult;
import io.codeflix.media.InspectSpec;
import io.codeflix.media.PackageResult;
import io.codeflix.media.PackageSpec;
import io.codeflix.media.RunTask;
import io.codeflix.media.TaskOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Does what one task asks, between the object store and a scratch folder. */
final class TaskRun {
    private static final String MP4 = "video/mp4";
    private static final String JPEG = "image/jpeg";

    private final PatientStore store;
    private final FfmpegInstallation installation;
    private final MediaPrograms programs;
    private final ProgressReporter progress;
    private final RunFiles files;

    /** @param files where this run reads and writes */
    TaskRun(
            PatientStore store,
            FfmpegInstallation installation,
            MediaPrograms programs,
            ProgressReporter progress,
            RunFiles files) {
        this.store = store;
        this.installation = installation;
        this.programs = programs;
        this.progress = progress;
        this.files = files;
    }

    /** The output that belongs to the task's input. */
    TaskOutput run(RunTask task) throws IOException {
        var output = TaskOutput.newBuilder();
        return switch (TaskSpec.of(task)) {
            case TaskSpec.Inspect(var spec) ->
                output.setInspected(inspect(spec)).build();
            case TaskSpec.Encode(var spec) -> output.setEncoded(encode(spec)).build();
            case TaskSpec.Image(var spec) -> output.setImaged(image(spec)).build();
            case TaskSpec.Package(var spec) -> output.setPackaged(pack(spec)).build();
        };
    }

    private InspectResult inspect(InspectSpec spec) throws IOException {
        Path source = download(spec.getSourceKey(), 0, 60);
        progress.stage("probe", 60, 90);
        var result = new Inspection(programs, installation.toneMaps()).run(source, spec.getStrict(), files.output());
        var answer = InspectResult.newBuilder().setSource(result.source());
        if (result.poster().isPresent()) {
            progress.stage("upload", 90, 100);
            answer.setPosterKey(upload(result.poster().get(), JPEG));
        }
        return answer.build();
    }

    private EncodeResult encode(EncodeSpec spec) throws IOException {
        Path source = download(spec.getSourceKey(), 0, 5);
        var encoded = new Encoding(programs, installation.toneMaps())
                .run(source, spec, files.output(), progress.stage("encode", 5, 95));
        Files.delete(source);
        progress.stage("upload", 95, 100);
        var written = new ArrayList<EncodedFile>();
        for (Encoding.Track track : encoded.tracks()) {
            written.add(EncodedFile.newBuilder()
                    .setRung(track.rung())
                    .setObjectKey(upload(track.file().path(), MP4))
                    .setSizeBytes(track.file().bytes())
                    .setFrames(track.frames())
                    .build());
        }
        return EncodeResult.newBuilder()
                .setWindow(new EncodedWindow(spec.getWindow(), written))
                .setMediaWarnings(encoded.warnings())
                .build();
    }

    private PackageResult pack(PackageSpec spec) throws IOException {
        ProgressSink downloading = progress.stage("download", 0, 40);
        var tracks = new ArrayList<Packaging.Track>();
        var order = PackageOrder.of(spec);
        for (PackageOrder.Track track : order) {
            var windows = new ArrayList<Path>();
            for (EncodedFile file : track.files()) {
                Path local = files.input("%s-%d.mp4".formatted(track.name(), windows.size()));
                store.download(file.getObjectKey(), local, _ -> {});
                windows.add(local);
            }
            tracks.add(new Packaging.Track(track.name(), track.frames(), windows));
            downloading.tell(new Progress("download", 100.0 * tracks.size() / order.size(), 0, 0, null));
        }
        var result = new Packaging(programs)
                .run(spec, tracks, files.scratch(), files.output(), progress.stage("package", 40, 60));
        progress.stage("upload", 60, 100);
        return new PackageResult(new PackagePublisher(this::upload, files.runId()).publish(result));
    }

    private ImageResult image(ImageSpec spec) throws IOException {
        Path source = download(spec.getSourceKey(), 0, 40);
        progress.stage("image", 40, 80);
        var images = new Imaging(programs).run(source, spec.getWidths(), files.scratch(), files.output());
        progress.stage("upload", 80, 100);
        var written = new ArrayList<ImageFile>();
        for (Imaging.Written image : images) {
            written.add(ImageFile.newBuilder()
                    .setWidth(image.width())
                    .setHeight(image.height())
                    .setSizeBytes(Files.size(image.file()))
                    .setObjectKey(upload(image.file(), JPEG))
                    .build());
        }
        return new ImageResult(new ImagePackage(files.runId(), written));
    }

    private Path download(String key, double from, double to) throws IOException {
        ProgressSink sink = progress.stage("download", from, to);
        Path source = files.input("original");
        long size = Math.max(1, store.size(key));
        store.download(key, source, done -> sink.tell(new Progress("download", 100.0 * done / size, 0, 0, null)));
        return source;
    }

    private String upload(Path file, String contentType) throws IOException {
        String key = files.key(file.getFileName().toString());
        store.upload(file, key, contentType);
        return key;
    }
}
