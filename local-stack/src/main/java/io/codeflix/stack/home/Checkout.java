package io.codeflix.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The source tree with what the build made of it: the servers' files and our runnable jars. */
public record Checkout(Path root) {

    /** The tree named by {@code CODEFLIX_CHECKOUT}, else the one this program was built in. */
    public static Checkout find(Map<String, String> environment) {
        var named = Optional.ofNullable(environment.get("CODEFLIX_CHECKOUT")).map(Path::of).stream();
        var started = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .flatMap(Checkout::andParents);
        return Stream.concat(named, Stream.concat(started, andParents(Path.of(""))))
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .filter(folder -> Files.isRegularFile(folder.resolve("local-stack/servers/pom.xml")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new MissingPartException(
                        "no checkout of Codeflix found: start it from there or name it in CODEFLIX_CHECKOUT"));
    }

    private static Stream<Path> andParents(Path path) {
        return Stream.iterate(path.toAbsolutePath().normalize(), folder -> folder != null, Path::getParent);
    }

    /** Unpacked files of a server that comes as an archive. */
    public Path unpacked(String server) {
        var folder = target(server).resolve("server");
        if (!Files.isDirectory(folder)) {
            throw notBuilt(server, folder);
        }
        return folder;
    }

    /** Class path of a server that comes as jars, every file of it being there. */
    public String classPath(String server) {
        var file = target(server).resolve("server.classpath");
        if (!Files.isRegularFile(file)) {
            throw notBuilt(server, file);
        }
        try {
            var jars = Files.readString(file).strip();
            for (var jar : jars.split(":")) {
                if (!Files.exists(Path.of(jar))) {
                    throw notBuilt(server, Path.of(jar));
                }
            }
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own classes of a server that has some. */
    public Path classes(String server) {
        return target(server).resolve("classes");
    }

    /** Folder for what is derived from a server's files and can be thrown away, such as a start-up cache. */
    public Path target(String server) {
        return root.resolve("local-stack/servers").resolve(server).resolve("target");
    }

    /** Folder of the OpenAPI documents and the rest of the reference. */
    public Path reference() {
        return root.resolve("docs/reference");
    }

    /** Runnable jar of one of our deployables; it may not be there. */
    public Path app(String module) {
        var artifact = Path.of(module).getFileName();
        return root.resolve(module).resolve("target").resolve(artifact + "-app.jar");
    }

    private static MissingPartException notBuilt(String server, Path missing) {
        return new MissingPartException(
                "files of %s are missing (%s): build them with ./mvnw -Dquick package".formatted(server, missing));
    }
}
