package io.codeflix.media.query.title;

import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.media.model.asset.Slot;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What media needs to know of a title.
 *
 * @param name what it is called
 * @param published whether viewers see it
 * @param opened whether viewers without a subscription may watch its film
 * @param ready the asset in each slot that can be played or shown
 */
public record Title(String id, String name, boolean published, boolean opened, Map<Slot, String> ready) {
    public Title {
        ready = Map.copyOf(ready);
    }

    static Title of(TitleState record) {
        var ready = new EnumMap<Slot, String>(Slot.class);
        for (VideoMedia medium : record.getMedia()) {
            if (medium.getStatus() == MediaStatus.COMPLETED) {
                Slot.named(medium.getSlot().name()).ifPresent(slot -> ready.put(slot, medium.getAssetId()));
            }
        }
        return new Title(record.getId(), record.getTitle(), record.getPublished(), record.getOpened(), ready);
    }

    /** What plays, or is shown, in a slot. */
    public Optional<String> in(Slot slot) {
        return Optional.ofNullable(ready.get(slot));
    }
}
