package io.codeflix.cli.creation;

import io.codeflix.cli.console.Json;
import io.codeflix.cli.console.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.JacksonException;

/**
 * What was created in the last ten minutes, in files that several commands may use at once: a line a note, the last one
 * of a creation counts. A file holds ten minutes and is deleted after the next ten, so none ever grows for long.
 */
public final class CreationJournal {

    /** How long the same command makes nothing twice. The platform remembers a key for a day, so it is never the limit. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    private static final String LINES = ".ndjson";
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private final Path folder;
    private final Map<String, Note> byPrint = new HashMap<>();
    private final Map<String, String> printOfId = new HashMap<>();
    private final Map<Path, Long> readUntil = new HashMap<>();

    public CreationJournal(Surroundings surroundings) {
        this.folder = surroundings.configHome().resolve("creations");
    }

    /**
     * The note of a creation that was asked for in the last ten minutes; else a new one, noted before anything is asked, so
     * that two commands that start at the same moment use one key.
     */
    Note begun(String print, Instant now) {
        return locked(now, channel -> live(print, now).orElseGet(() -> append(channel, fresh(print, now))))
                .orElseGet(() -> fresh(print, now));
    }

    void put(Note note, Instant now) {
        locked(now, channel -> append(channel, note));
    }

    /** What has this id is gone: who asks for the like again wants it anew. */
    public void deleted(String id) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var now = Instant.now();
        locked(
                now,
                channel -> Optional.ofNullable(printOfId.get(id))
                        .flatMap(print -> live(print, now))
                        .map(note -> append(channel, note.ended())));
    }

    private static Note fresh(String print, Instant now) {
        return Note.open(print, UUID.randomUUID().toString(), now);
    }

    private Optional<Note> live(String print, Instant now) {
        return Optional.ofNullable(byPrint.get(print))
                .filter(note -> !note.over())
                .filter(note -> note.at().plus(KEPT).isAfter(now));
    }

    private interface Work<T> {
        T with(FileChannel channel);
    }

    /** Empty where the folder can't be used: creating goes on without it, and says its key where no answer comes. */
    private <T> Optional<T> locked(Instant now, Work<T> work) {
        ONE_AT_A_TIME.lock(); // a lock on a file is the whole process's
        try {
            Files.createDirectories(folder);
            var current = file(now);
            try (var channel = FileChannel.open(
                            current, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                var previous = file(now.minus(KEPT));
                if (!readUntil.containsKey(current)) {
                    deleteAllBut(Set.of(previous, current));
                }
                if (Files.exists(previous)) {
                    try (var earlier = FileChannel.open(previous, StandardOpenOption.READ)) {
                        read(previous, earlier);
                    }
                }
                read(current, channel);
                return Optional.of(work.with(channel));
            }
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private Path file(Instant at) {
        return folder.resolve(at.getEpochSecond() / KEPT.toSeconds() + LINES);
    }

    private void deleteAllBut(Set<Path> kept) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(LINES)).toList()) {
                if (!kept.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** What others, and earlier commands, have noted since. */
    private void read(Path file, FileChannel channel) throws IOException {
        long from = readUntil.getOrDefault(file, 0L);
        long size = channel.size();
        if (size > from) {
            var bytes = ByteBuffer.allocate(Math.toIntExact(size - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
                // until all of it is here
            }
            List.of(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n"))
                    .forEach(this::line);
        }
        readUntil.put(file, size);
    }

    private void line(String line) {
        try {
            learn(Json.MAPPER.readValue(line, Note.class));
        } catch (JacksonException e) {
            // a command that was killed while it wrote: what it noted was not asked for yet
        }
    }

    private Note learn(Note note) {
        byPrint.put(note.print(), note);
        if (note.id() != null) {
            printOfId.put(note.id(), note.print());
        }
        return note;
    }

    /** On a line of its own, even behind one that was never finished. */
    private Note append(FileChannel channel, Note note) {
        try {
            var line = ByteBuffer.wrap(("\n" + Json.MAPPER.writeValueAsString(note)).getBytes(StandardCharsets.UTF_8));
            long at = channel.size();
            while (line.hasRemaining()) {
                at += channel.write(line, at);
            }
            return learn(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
