package io.codeflix.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the catalog holds, after a full collection. */
record CatalogMemory(long residentMebibytes, long heapBytes) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static CatalogMemory now(RunningPlatform platform) throws IOException, InterruptedException {
        long pid = platform.component("catalog-topology").path("pid").asLong();
        jcmd(pid, "GC.run");
        var used = USED.matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .limit(2)
                .mapToLong(it -> Long.parseLong(it.group(1)))
                .sum(); // the young and the old generation; metaspace comes after them
        return new CatalogMemory(ProcessCost.residentMebibytes(pid), used * 1024);
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(program, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Override
    public String toString() {
        return "%d MiB resident with %d MiB of heap in use".formatted(residentMebibytes, heapBytes / 1024 / 1024);
    }
}
