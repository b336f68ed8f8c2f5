package io.codeflix.media.query.title;

import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.TitleState;
import java.util.Optional;

/**
 * What media needs to know of a title.
 *
 * @param published whether viewers see it
 * @param film asset of its film that can be played; empty until one is ready
 */
public record Title(String id, boolean published, Optional<String> film) {

    static Title of(TitleState record) {
        return new Title(
                record.getId(),
                record.getPublished(),
                record.getMedia().stream()
                        .filter(medium ->
                                medium.getSlot() == MediaSlot.VIDEO && medium.getStatus() == MediaStatus.COMPLETED)
                        .map(medium -> medium.getAssetId())
                        .findFirst());
    }
}
