package io.codeflix.catalog.query;

import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.streams.api.contract.Constraint;
import java.util.List;

/**
 * An image in one of its widths, by an address that stays: what is prepared here outlives every signed URL.
 *
 * @param url path at the platform's base URL
 */
record ImageJson(@Constraint(oneOf = MediaSlot.class) String slot, int width, int height, String url) {

    /** All that can be shown, slot by slot, the widest first. */
    static List<ImageJson> of(TitleState title) {
        return title.getMedia().stream()
                .filter(medium -> medium.getStatus() == MediaStatus.COMPLETED)
                .sorted((one, other) -> one.getSlot().compareTo(other.getSlot()))
                .flatMap(medium -> of(medium).stream())
                .toList();
    }

    static List<ImageJson> of(VideoMedia medium) {
        return medium.getImages().stream()
                .map(image -> new ImageJson(
                        medium.getSlot().name(),
                        image.getWidth(),
                        image.getHeight(),
                        "/api/v1/images/%s/%d.jpg".formatted(medium.getAssetId(), image.getWidth())))
                .toList();
    }
}
