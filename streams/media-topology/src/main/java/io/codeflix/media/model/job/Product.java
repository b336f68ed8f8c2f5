package io.codeflix.media.model.job;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.MediaWarning;
import io.codeflix.media.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task leaves for the next one. */
public sealed interface Product {

    /** The probe, and the key of the poster; null without a picture. */
    record Inspected(Source source, @Nullable String posterKey) implements Product {}

    /**
     * The files of one window.
     *
     * @param warnings what is wrong with the original without keeping viewers from it
     */
    record Encoded(EncodedWindow window, List<MediaWarning> warnings) implements Product {
        public Encoded {
            warnings = List.copyOf(warnings);
        }

        public Encoded(EncodedWindow window) {
            this(window, List.of());
        }
    }

    /** Renditions and manifests. */
    record Packaged(MediaPackage mediaPackage) implements Product {}

    /** The widths of an image. */
    record Imaged(ImagePackage imagePackage) implements Product {}

    /** What is odd about the original, by what the task saw of it. */
    default List<MediaWarning> findings() {
        return switch (this) {
            case Inspected(var source, var _) -> source.warnings();
            case Encoded(var _, var warnings) -> warnings;
            case Packaged _, Imaged _ -> List.of();
        };
    }

    /** The kind of task that makes it. */
    default TaskKind kind() {
        return switch (this) {
            case Inspected _ -> TaskKind.INSPECT;
            case Encoded _ -> TaskKind.ENCODE;
            case Packaged _ -> TaskKind.PACKAGE;
            case Imaged _ -> TaskKind.IMAGE;
        };
    }
}
