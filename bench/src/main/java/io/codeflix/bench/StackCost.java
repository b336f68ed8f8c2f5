package io.codeflix.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;

/** What the running platform took to start and costs while nobody uses it. */
public final class StackCost {
    private static final Duration WATCHED = Duration.ofSeconds(20);

    private StackCost() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var platform = new RunningPlatform();
        var before = new HashMap<Long, Duration>();
        platform.components()
                .forEach(it -> before.put(
                        it.path("pid").asLong(), cpu(platform, it.path("pid").asLong())));
        TimeUnit.SECONDS.sleep(WATCHED.toSeconds());

        System.out.println("| component          | ready after ms | idle % of a core | resident MiB |");
        System.out.println("|--------------------|---------------:|-----------------:|-------------:|");
        double idle = 0;
        long resident = 0;
        for (var component : platform.components()) {
            long pid = component.path("pid").asLong();
            if (pid == 0 || pid == ProcessHandle.current().pid()) {
                continue;
            }
            var used = cpu(platform, pid).minus(before.getOrDefault(pid, Duration.ZERO));
            double percent = 100.0 * used.toMillis() / WATCHED.toMillis();
            long mebibytes = pid == platform.supervisorPid()
                    ? ProcessCost.ownResidentMebibytes(pid)
                    : ProcessCost.residentMebibytes(pid);
            idle += percent;
            resident += mebibytes;
            System.out.printf(
                    "| %-18s | %14d | %16.1f | %12d |%n",
                    component.path("name").asString(),
                    component.path("readyAfterMillis").asLong(),
                    percent,
                    mebibytes);
        }
        System.out.printf("| %-18s | %14d | %16.1f | %12d |%n", "all", platform.readyAfterMillis(), idle, resident);
    }

    /** The gateway lives in the supervisor, whose children are the other components: they count for themselves. */
    private static Duration cpu(RunningPlatform platform, long pid) {
        return pid == platform.supervisorPid() ? ProcessCost.ownCpu(pid) : ProcessCost.cpu(pid);
    }
}
