package io.codeflix.stack.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Classes as a JVM had loaded them when it ended, mapped into memory by later ones: a Spring application starts with
 * half the CPU. Written aside and renamed after an orderly end, as several stacks may share one.
 *
 * @param archive there once a program ended in order; the JVM ignores one that doesn't fit it
 * @param draft what the program writes when it ends
 * @param profiled whether it also holds which methods were busy (JEP 515), so that a later JVM compiles those for speed
 *     at once and leaves the others alone; it takes longer to write
 */
public record ClassArchive(Path archive, Path draft, boolean profiled) {

    /** The archive of the program whose files are in a folder. */
    public static ClassArchive in(Path folder) {
        return in(folder, "only", false);
    }

    /** The same where several processes of one program may end at once. */
    public static ClassArchive in(Path folder, String process, boolean profiled) {
        var name = (profiled ? "profiled-classes-" : "classes-") + Runtime.version();
        var kind = profiled ? ".aot" : ".jsa";
        return new ClassArchive(
                folder.resolve(name + kind),
                folder.resolve(
                        "%s-%d-%s.draft".formatted(name, ProcessHandle.current().pid(), process)),
                profiled);
    }

    /** Options that use the archive, or make it. */
    List<String> options() {
        boolean made = Files.exists(archive);
        if (profiled) {
            return List.of(
                    made ? "-XX:AOTCache=" + archive : "-XX:AOTCacheOutput=" + draft,
                    "-Xlog:aot=off",
                    "-Xlog:cds=off",
                    "-Xlog:class+path=off");
        }
        return made
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of(
                        "-XX:ArchiveClassesAtExit=" + draft,
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-Xlog:class+path=off");
    }

    /** To be called when the program has ended. */
    public void keep() {
        try {
            if (Files.exists(draft)) {
                Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            System.getLogger("io.codeflix.stack")
                    .log(System.Logger.Level.DEBUG, "the next start is as slow as this one", e);
        }
    }
}
