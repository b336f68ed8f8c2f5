package io.codeflix.media.model.job;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run's result must be before anything is built on it. */
final class Acceptance {

    private Acceptance() {}

    /** The reason not to take the result; empty where it is sound. */
    static Optional<Loss> fault(Task task, Run run, Product produced) {
        if (produced.kind() != task.kind()) {
            return Optional.of(
                    wrong("a result of kind %s".formatted(produced.kind().word())));
        }
        return switch (produced) {
            case Product.Inspected(Source source, var _) -> unplayable(source);
            case Product.Encoded(EncodedWindow window, var _) ->
                window.files().isEmpty() ? Optional.of(wrong("no file at all")) : Optional.empty();
            case Product.Packaged(MediaPackage mediaPackage) -> foreign(run, mediaPackage);
            case Product.Imaged(ImagePackage imagePackage) -> foreign(run, imagePackage);
        };
    }

    private static Optional<Loss> unplayable(Source source) {
        if (!source.hasPicture() && !source.hasSound()) {
            return Optional.of(new Loss(
                    "nothing-to-play", "The file has neither a picture nor sound; upload a film", false, List.of()));
        }
        if (source.hasPicture() && Math.min(source.width(), source.height()) < 2) {
            return Optional.of(new Loss(
                    "too-small",
                    "The picture is %d x %d pixels; at least 2 x 2 are needed"
                            .formatted(source.width(), source.height()),
                    false,
                    List.of()));
        }
        return Optional.empty();
    }

    /** Only files of the accepted run may be published, whatever the message says. */
    private static Optional<Loss> foreign(Run run, MediaPackage mediaPackage) {
        if (mediaPackage.renditions().isEmpty()) {
            return Optional.of(wrong("no rendition"));
        }
        Stream<String> keys = Stream.of(
                        mediaPackage.renditions().stream().map(Rendition::objectKey),
                        mediaPackage.hlsMediaKeys().stream(),
                        Stream.of(mediaPackage.hlsKey(), mediaPackage.dashKey()))
                .flatMap(each -> each);
        boolean own = mediaPackage.runId().equals(run.runId()) && keys.allMatch(key -> key.contains(run.runId()));
        return own ? Optional.empty() : Optional.of(wrong("files of another run"));
    }

    private static Optional<Loss> foreign(Run run, ImagePackage imagePackage) {
        if (imagePackage.files().isEmpty()) {
            return Optional.of(wrong("no image"));
        }
        boolean own = imagePackage.runId().equals(run.runId())
                && imagePackage.files().stream()
                        .allMatch(file -> file.objectKey().contains(run.runId()));
        return own ? Optional.empty() : Optional.of(wrong("files of another run"));
    }

    private static Loss wrong(String what) {
        return new Loss("wrong-result", "The worker answered with " + what, true, List.of());
    }
}
