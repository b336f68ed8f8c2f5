package io.codeflix.media.topology.job;

import io.codeflix.media.EncodeResult;
import io.codeflix.media.ImageResult;
import io.codeflix.media.InspectResult;
import io.codeflix.media.PackageResult;
import io.codeflix.media.TaskOutput;
import io.codeflix.media.model.MediaWarning;
import io.codeflix.media.model.job.EncodedWindow;
import io.codeflix.media.model.job.EncodedWindow.EncodedFile;
import io.codeflix.media.model.job.Product;
import io.codeflix.media.topology.PackageRecords;
import java.util.stream.Stream;

/** What tasks produce, between the model and the records. */
final class WindowRecords {

    private WindowRecords() {}

    static Product product(TaskOutput record) {
        if (record.getInspected() != null) {
            var inspected = record.getInspected();
            return new Product.Inspected(PackageRecords.source(inspected.getSource()), inspected.getPosterKey());
        }
        if (record.getEncoded() != null) {
            var encoded = record.getEncoded();
            return new Product.Encoded(
                    window(encoded.getWindow()),
                    Stream.concat(
                                    encoded.getMediaWarnings().stream().map(PackageRecords::warning),
                                    encoded.getWarnings().stream().map(MediaWarning::ofSentence))
                            .toList());
        }
        if (record.getPackaged() != null) {
            return new Product.Packaged(
                    PackageRecords.mediaPackage(record.getPackaged().getMediaPackage()));
        }
        if (record.getImaged() != null) {
            return new Product.Imaged(
                    PackageRecords.imagePackage(record.getImaged().getImagePackage()));
        }
        throw new IllegalArgumentException("The output of a task that this version does not know: " + record);
    }

    static TaskOutput record(Product product) {
        var output = TaskOutput.newBuilder();
        return switch (product) {
            case Product.Inspected(var source, var poster) ->
                output.setInspected(new InspectResult(PackageRecords.record(source), poster))
                        .build();
            case Product.Encoded(var window, var warnings) ->
                output.setEncoded(EncodeResult.newBuilder()
                                .setWindow(record(window))
                                .setMediaWarnings(warnings.stream()
                                        .map(PackageRecords::record)
                                        .toList())
                                .build())
                        .build();
            case Product.Packaged(var made) ->
                output.setPackaged(new PackageResult(PackageRecords.record(made)))
                        .build();
            case Product.Imaged(var made) ->
                output.setImaged(new ImageResult(PackageRecords.record(made))).build();
        };
    }

    static io.codeflix.media.EncodedWindow record(EncodedWindow window) {
        return new io.codeflix.media.EncodedWindow(
                window.window(),
                window.files().stream()
                        .map(file -> new io.codeflix.media.EncodedFile(
                                file.rung(), file.objectKey(), file.sizeBytes(), file.frames()))
                        .toList());
    }

    private static EncodedWindow window(io.codeflix.media.EncodedWindow record) {
        return new EncodedWindow(
                record.getWindow(),
                record.getFiles().stream()
                        .map(file -> new EncodedFile(
                                file.getRung(), file.getObjectKey(), file.getSizeBytes(), file.getFrames()))
                        .toList());
    }
}
