package io.codeflix.cli.stack;

import io.codeflix.cli.console.Cell;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the platform on this machine keeps in its home. Only places that it made itself are ever named here: a home may
 * be a folder in which people keep other things.
 */
record KeptData(List<Place> places) {

    private static final List<String> OURS = List.of("data", "secrets", "logs", "stack.json", "supervisor.pid");

    /** @param bytes with all that is below */
    record Place(Path path, long bytes) {}

    static KeptData in(Path home) throws IOException {
        var places = new ArrayList<Place>();
        for (var name : OURS) {
            var path = home.resolve(name);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                places.add(new Place(path, bytes(path)));
            }
        }
        return new KeptData(List.copyOf(places));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    List<String> lines() {
        return places.stream()
                .map(place -> "%10s  %s".formatted(Cell.bytes(place.bytes()), place.path()))
                .toList();
    }

    /** Links are deleted, not followed. */
    void delete() throws IOException {
        for (var place : places) {
            Files.walkFileTree(place.path(), new Deletion());
        }
    }

    private static long bytes(Path path) throws IOException {
        var sum = new AtomicLong();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // gone while we looked: the platform may be running
            }
        });
        return sum.get();
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            if (e != null) {
                throw e;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
