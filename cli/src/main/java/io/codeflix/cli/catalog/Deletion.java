package io.codeflix.cli.catalog;

import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Confirmation;
import io.codeflix.cli.console.DeletionOptions;
import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.creation.CreationJournal;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Deletes one thing of the catalog, once it was said what that touches. */
public final class Deletion {

    private static final int NOT_FOUND = 404;

    /** What was made a moment ago is known to views after some milliseconds. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final Api api;
    private final CreationJournal journal;
    private final Confirmation confirmation;

    public Deletion(Api api, CreationJournal journal, Confirmation confirmation) {
        this.api = api;
        this.journal = journal;
        this.confirmation = confirmation;
    }

    /**
     * How it went.
     *
     * @param deleted false in a dry run
     * @param usage what named it; null where nothing can
     * @param restorableUntil until when it can be restored; null where it can't
     */
    public record Deleted(
            String id,
            String name,
            boolean deleted,
            @Nullable Usage usage,
            @Nullable Instant restorableUntil) {}

    /** @param restorableUntil of a video; null of what is deleted for ever */
    private record Answer(@Nullable Instant restorableUntil) {}

    int ofNamed(Kind kind, String id, DeletionOptions options, Write write, OutputOptions output) {
        var path = kind.path() + "/" + Query.segment(id);
        var usage = patiently(() -> api.get(path + "/usage", Usage.class));
        var thing = "%s '%s' (%s)".formatted(kind.spoken(), Cell.of(usage.name()), id);
        var touched = usage.isUsed()
                ? "It is named by %s; they go on without it.".formatted(Cell.of(usage.said()))
                : "Nothing names it.";
        return delete(
                path,
                new Deleted(id, usage.name(), false, usage, null),
                usage.version(),
                thing,
                touched,
                options,
                write,
                output);
    }

    int ofVideo(String id, DeletionOptions options, Write write, OutputOptions output) {
        var path = Kind.VIDEO.path() + "/" + Query.segment(id);
        var video = patiently(() -> api.get(path, Video.class));
        var name = String.valueOf(video.title());
        var thing = "video '%s' (%s)".formatted(Cell.of(name), id);
        return delete(
                path,
                new Deleted(id, name, false, null, null),
                video.version(),
                thing,
                touched(video),
                options,
                write,
                output);
    }

    private static String touched(Video video) {
        var seen = Boolean.TRUE.equals(video.published()) ? "Viewers see it now." : "Viewers don't see it.";
        var media = video.slots().stream()
                .map(slot -> slot.slot() + " " + slot.status())
                .toList();
        return media.isEmpty() ? seen : seen + " Its media goes with it: " + Cell.of(media) + ".";
    }

    private int delete(
            String path,
            Deleted found,
            long version,
            String thing,
            String touched,
            DeletionOptions options,
            Write write,
            OutputOptions output) {
        if (options.dryRun()) {
            output.print(found, _ -> "Would delete " + thing + ". " + touched + " Nothing was changed.");
            return ExitCode.OK;
        }
        if (!options.confirmed(
                confirmation, touched + " Delete " + thing + (found.usage() == null ? "?" : " for ever?"))) {
            return ExitCode.REFUSED;
        }
        // what somebody has looked at is deleted, and nothing newer
        var seen = options.yes() || write.expectedVersion().isPresent() ? write : write.ifVersion(version);
        var until = restorable(path, seen, found.usage() == null);
        journal.deleted(found.id());
        output.print(
                new Deleted(found.id(), found.name(), true, found.usage(), until),
                _ -> "Deleted " + thing
                        + (options.yes() ? ". " + touched.replace("It is named", "It was named") : ".")
                        + (until == null
                                ? ""
                                : " Until " + Cell.of(until) + " it comes back with: codeflix video restore "
                                        + found.id()));
        return ExitCode.OK;
    }

    private @Nullable Instant restorable(String path, Write write, boolean isVideo) {
        if (isVideo) {
            return api.delete(path, write, Answer.class).restorableUntil();
        }
        api.delete(path, write);
        return null;
    }

    private static <T> T patiently(Supplier<T> read) {
        try {
            return read.get();
        } catch (RefusedException e) {
            if (e.problem().status() != NOT_FOUND) {
                throw e;
            }
            try {
                Thread.sleep(A_MOMENT);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
            return read.get();
        }
    }
}
