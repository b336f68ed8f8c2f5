package io.codeflix.catalog.topology;

import io.codeflix.catalog.VideoTranslation;
import io.codeflix.catalog.model.Translation;

/** How translations meet their records. */
final class TranslationRecords {
    private TranslationRecords() {}

    static Translation model(VideoTranslation record) {
        return new Translation(record.getLocale(), record.getTitle(), record.getDescription());
    }

    static VideoTranslation record(Translation translation) {
        return new VideoTranslation(translation.locale(), translation.title(), translation.description());
    }
}
