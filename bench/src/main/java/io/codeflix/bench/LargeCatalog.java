package io.codeflix.bench;

import static io.codeflix.contract.CatalogTopics.CAST_MEMBER_COMMANDS;
import static io.codeflix.contract.CatalogTopics.CATEGORY_COMMANDS;
import static io.codeflix.contract.CatalogTopics.GENRE_COMMANDS;
import static io.codeflix.contract.CatalogTopics.VIDEO_COMMANDS;

import io.codeflix.bench.CommandFlood.Command;
import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A catalog of 100,000 titles: how long loading takes, what it costs in memory, how it is read, how soon the last title
 * follows a renamed genre of half of them and who waits meanwhile, and how long a start takes. Give the catalog the heap
 * first ({@code CODEFLIX_JIT=full}), and a data folder to throw away.
 */
public final class LargeCatalog {
    private final RunningPlatform platform = new RunningPlatform();
    private final LargeCatalogContent content = new LargeCatalogContent(Integer.getInteger("bench.titles", 100_000));

    private LargeCatalog() throws Exception {}

    public static void main(String[] args) throws Exception {
        new LargeCatalog().run();
    }

    private void run() throws Exception {
        load();
        new LargeCatalogReads(platform, content).print();
        new GenreRename(platform, content).print();
        new CatalogRestart(platform, content).print();
    }

    private void load() throws Exception {
        var before = CatalogMemory.now(platform);
        System.out.println(
                "| loading                       |  records |       s | records/s | records / CPU second of the catalog |");
        System.out.println(
                "|-------------------------------|---------:|--------:|----------:|------------------------------------:|");
        try (var flood = new CommandFlood(PlatformLog.of(platform))) {
            flood(flood, "categories", CATEGORY_COMMANDS, content.categories());
            flood(flood, "genres", GENRE_COMMANDS, content.genres());
            flood(flood, "cast members", CAST_MEMBER_COMMANDS, content.castMembers());
            flood(flood, "videos created", VIDEO_COMMANDS, content.videos());
            flood.tell(
                    MediaTopics.ASSET_STATE,
                    content.videoIds().stream()
                            .map(LargeCatalogContent::encoded)
                            .collect(Collectors.toMap(asset -> asset.getId(), Function.identity())));
            publish(flood);
        }
        awaitLastTitle();
        var after = CatalogMemory.now(platform);
        System.out.printf(
                "%nmemory of the catalog: %s before, %s after, %d bytes of heap a title%n%n",
                before, after, (after.heapBytes() - before.heapBytes()) / content.titles());
    }

    /** A video whose film isn't known yet refuses, and is asked again. */
    private void publish(CommandFlood flood) throws InterruptedException {
        var drafts = content.videoIds();
        while (!drafts.isEmpty()) {
            drafts = flood(flood, "videos published", VIDEO_COMMANDS, content.publications(drafts));
            TimeUnit.SECONDS.sleep(drafts.isEmpty() ? 0 : 5);
        }
    }

    private List<String> flood(CommandFlood flood, String what, Topic topic, List<Command> commands) {
        long pid = platform.component("catalog-topology").path("pid").asLong();
        var cpu = ProcessCost.cpu(pid);
        var result = flood.send(topic, commands);
        var used = ProcessCost.cpu(pid).minus(cpu);
        System.out.printf(
                "| %-29s | %8d | %7.1f | %9.0f | %35.0f |%n",
                what,
                commands.size(),
                result.time().toMillis() / 1000.0,
                result.perSecond(),
                commands.size() * 1000.0 / Math.max(1, used.toMillis()));
        if (!result.refused().isEmpty()) {
            System.out.printf("  %d of them refused%n", result.refused().size());
        }
        return result.refused();
    }

    private void awaitLastTitle() throws Exception {
        var last = content.videoIds().getLast();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        try (var reader = new TitleReader(platform)) {
            while (reader.status("/api/v1/titles/" + last) != 200) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the last title isn't shown");
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
