package io.codeflix.media.model.cleanup;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.ImagePackage.ImageFile;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.model.job.EncodedWindow.EncodedFile;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.model.job.JobStatus;
import io.codeflix.media.model.job.Product;
import io.codeflix.media.model.job.Task;
import io.codeflix.media.model.job.TaskKind;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a job needs of the store.
 *
 * @param writers kinds of tasks that may write at this moment, or whose answer may be on its way
 * @param keys objects that its tasks produced and it builds on
 */
public record JobNeeds(Set<TaskKind> writers, Set<String> keys) {
    public JobNeeds {
        writers = Set.copyOf(writers);
        keys = Set.copyOf(keys);
    }

    public static JobNeeds of(Job job) {
        return new JobNeeds(
                job.tasks().stream()
                        .filter(task -> !job.status().isFinal() && task.produced() == null)
                        .map(Task::kind)
                        .collect(Collectors.toSet()),
                job.tasks().stream()
                        .map(Task::produced)
                        .filter(Objects::nonNull)
                        .flatMap(product -> keys(job, product))
                        .collect(Collectors.toSet()));
    }

    /** Windows are of no use any more once they are packaged. */
    private static Stream<String> keys(Job job, Product product) {
        return switch (product) {
            case Product.Inspected(var _, var poster) -> Stream.ofNullable(poster);
            case Product.Encoded(var window, var _) ->
                job.status() == JobStatus.SUCCEEDED
                        ? Stream.empty()
                        : window.files().stream().map(EncodedFile::objectKey);
            case Product.Packaged(var made) -> keys(made);
            case Product.Imaged(var made) -> keys(made);
        };
    }

    static Stream<String> keys(ImagePackage made) {
        return made.files().stream().map(ImageFile::objectKey);
    }

    static Stream<String> keys(MediaPackage made) {
        return Stream.of(
                        made.renditions().stream().map(Rendition::objectKey),
                        made.hlsMediaKeys().stream(),
                        Stream.of(made.hlsKey(), made.dashKey()))
                .flatMap(each -> each);
    }
}
