package io.codeflix.stack.component;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM, small and quick to start: one garbage collector thread, no second compiler. */
public final class JavaProgram {
    private final List<String> line = new ArrayList<>();

    private JavaProgram(int heapMegabytes) {
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx%dm".formatted(heapMegabytes));
        line.add("-XX:+UseSerialGC");
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("--sun-misc-unsafe-memory-access=allow");
    }

    /** Compiles with the quick compiler only, which halves the CPU of a start. */
    public static JavaProgram small(int heapMegabytes) {
        return full(heapMegabytes).with("-XX:TieredStopAtLevel=1");
    }

    /** Compiles as JVMs usually do, for those who measure. */
    public static JavaProgram full(int heapMegabytes) {
        return new JavaProgram(heapMegabytes);
    }

    public JavaProgram archived(ClassArchive archive) {
        line.addAll(archive.options());
        return this;
    }

    public JavaProgram with(String... options) {
        line.addAll(List.of(options));
        return this;
    }

    public List<String> main(String classPath, String mainClass, String... arguments) {
        return with("-cp", classPath, mainClass).with(arguments).line();
    }

    public List<String> jar(Path jar, String... arguments) {
        return with("-jar", jar.toString()).with(arguments).line();
    }

    private List<String> line() {
        return List.copyOf(line);
    }
}
