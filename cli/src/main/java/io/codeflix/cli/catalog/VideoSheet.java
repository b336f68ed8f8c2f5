package io.codeflix.cli.catalog;

import io.codeflix.cli.console.Sheet;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A video or title in full, for people. */
final class VideoSheet {

    private VideoSheet() {}

    static String of(Video video) {
        var sheet = new Sheet()
                .line("Id", video.id())
                .line("Title", video.title())
                .line("Description", video.description())
                .line("Year", video.yearLaunched())
                .line("Rating", video.rating())
                .line("Free", video.opened())
                .line("Categories", video.categoryNames())
                .line("Genres", video.genreNames())
                .line(
                        "Cast",
                        video.cast().stream()
                                .map(member -> "%s (%s)".formatted(member.name(), member.type()))
                                .toList())
                .lineIf("Published", video.published())
                .lineIf("Published at", video.publishedAt())
                .lineIf("Scheduled for", video.publishAt());
        if (video.durationMillis() != null) {
            sheet.line("Duration", Duration.ofMillis(video.durationMillis()));
        }
        video.spoken().forEach(it -> sheet.line("In " + it.locale(), it.title()));
        if (video.trailerMillis() != null) {
            sheet.line("Trailer", Duration.ofMillis(video.trailerMillis()));
        }
        video.shown().forEach(image -> sheet.line(String.valueOf(image.slot()), image));
        for (var slot : video.slots()) {
            sheet.line(slot.slot(), slot.status());
            sheet.lineIf("  asset", slot.assetId());
            sheet.lineIf("  ladder", none(slot.renditions()));
            for (var image : Objects.requireNonNullElse(slot.images(), List.<Image>of())) {
                sheet.line("  image", image);
            }
            sheet.lineIf("  failure", slot.failure());
        }
        return sheet.line("Version", video.version())
                .lineIf("Created", video.createdAt())
                .lineIf("Updated", video.updatedAt())
                .toString();
    }

    private static @Nullable List<Rendition> none(@Nullable List<Rendition> ladder) {
        return ladder == null || ladder.isEmpty() ? null : ladder;
    }
}
