package io.codeflix.media.model.job;

import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Source;
import org.jspecify.annotations.Nullable;

/** What a job tells its asset. */
public sealed interface AssetReport {

    record Processing() implements AssetReport {}

    record Ready(
            Source source,
            MediaPackage mediaPackage,
            @Nullable String posterKey) implements AssetReport {}

    record ImageReady(ImagePackage imagePackage) implements AssetReport {}

    record Failed(String reason) implements AssetReport {}

    record Canceled(String reason) implements AssetReport {}
}
