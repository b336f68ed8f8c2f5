package io.codeflix.cli.catalog;

import io.codeflix.cli.console.Sheet;
import java.time.Duration;

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
        for (var slot : video.slots()) {
            sheet.line(slot.slot(), slot.status());
            sheet.lineIf("  asset", slot.assetId());
            sheet.lineIf("  ladder", slot.renditions());
            sheet.lineIf("  failure", slot.failure());
        }
        return sheet.line("Version", video.version())
                .lineIf("Created", video.createdAt())
                .lineIf("Updated", video.updatedAt())
                .toString();
    }
}
