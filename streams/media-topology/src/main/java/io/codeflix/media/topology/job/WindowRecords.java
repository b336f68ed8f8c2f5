package io.codeflix.media.topology.job;

import io.codeflix.media.EncodeResult;
import io.codeflix.media.InspectResult;
import io.codeflix.media.PackageResult;
import io.codeflix.media.model.job.EncodedWindow;
import io.codeflix.media.model.job.EncodedWindow.EncodedFile;
import io.codeflix.media.model.job.Product;
import io.codeflix.media.topology.PackageRecords;

/** What tasks produce, between the model and the records. */
final class WindowRecords {

    private WindowRecords() {}

    /** @param record one of the three results that the schema's union allows */
    static Product product(Object record) {
        return switch (record) {
            case InspectResult inspected ->
                new Product.Inspected(PackageRecords.source(inspected.getSource()), inspected.getPosterKey());
            case EncodeResult encoded -> new Product.Encoded(window(encoded.getWindow()));
            case PackageResult packaged ->
                new Product.Packaged(PackageRecords.mediaPackage(packaged.getMediaPackage()));
            default -> throw new IllegalArgumentException("No task produces a " + record.getClass());
        };
    }

    static Object record(Product product) {
        return switch (product) {
            case Product.Inspected(var source, var poster) -> new InspectResult(PackageRecords.record(source), poster);
            case Product.Encoded(var window) -> new EncodeResult(record(window));
            case Product.Packaged(var made) -> new PackageResult(PackageRecords.record(made));
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
