package io.codeflix.stack;

import io.codeflix.stack.home.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A block of a hundred ports that nobody uses, away from the one people's stacks run on. */
public final class TestPorts {

    private TestPorts() {}

    public static Ports free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(110, 320) * 100)
                .filter(TestPorts::isFree)
                .mapToObj(Ports::new)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int base) {
        return IntStream.range(base, base + 100).allMatch(port -> {
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }
}
