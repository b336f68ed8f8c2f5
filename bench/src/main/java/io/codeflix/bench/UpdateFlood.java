package io.codeflix.bench;

import io.codeflix.bench.CommandFlood.Command;
import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.Rating;
import io.codeflix.catalog.UpdateVideo;
import io.codeflix.contract.CatalogTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Updates of drafts, which no viewer sees, straight to Kafka: each is a decision, a fact, a state, an outcome and a rendered
 * title.
 */
public final class UpdateFlood {
    private static final int VIDEOS = 1_000;
    private static final int UPDATES = Integer.getInteger("bench.flood", 20_000);

    private UpdateFlood() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        run(new RunningPlatform());
    }

    static void run(RunningPlatform platform) throws IOException, InterruptedException {
        long catalog = platform.component("catalog-topology").path("pid").asLong();
        long kafka = platform.component("kafka").path("pid").asLong();
        var videos = IntStream.range(0, VIDEOS)
                .mapToObj(i -> LargeCatalogContent.id("flooded", i))
                .toList();
        try (var flood = new CommandFlood(PlatformLog.of(platform))) {
            flood.send(
                    CatalogTopics.VIDEO_COMMANDS,
                    videos.stream().map(UpdateFlood::create).toList());
            var updates = IntStream.range(0, UPDATES)
                    .mapToObj(i -> update(videos.get(i % VIDEOS), i))
                    .toList();
            flood.send(CatalogTopics.VIDEO_COMMANDS, updates); // warms up
            var catalogBefore = ProcessCost.cpu(catalog);
            var kafkaBefore = ProcessCost.cpu(kafka);
            var result = flood.send(CatalogTopics.VIDEO_COMMANDS, updates);
            System.out.printf(
                    "%nflood of %d updates of videos: %.0f a second, %.0f a CPU second of the catalog,"
                            + " %.0f a CPU second of Kafka, %d refused%n",
                    UPDATES,
                    result.perSecond(),
                    UPDATES / seconds(ProcessCost.cpu(catalog).minus(catalogBefore)),
                    UPDATES / seconds(ProcessCost.cpu(kafka).minus(kafkaBefore)),
                    result.refused().size());
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static Command create(String video) {
        return new Command(
                video,
                meta -> new CreateVideo(
                        meta, "Flooded", "Measured.", 2008, Rating.L, false, List.of(), List.of(), List.of()));
    }

    private static Command update(String video, int number) {
        var title = "Flooded %d of %d".formatted(number, System.nanoTime());
        return new Command(
                video,
                meta -> new UpdateVideo(
                        meta, title, "Measured.", 2008, Rating.L, false, List.of(), List.of(), List.of()));
    }
}
