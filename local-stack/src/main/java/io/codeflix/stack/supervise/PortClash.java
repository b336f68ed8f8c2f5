package io.codeflix.stack.supervise;

import io.codeflix.stack.component.Component;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/**
 * A port that somebody else listens on.
 *
 * @param owner who, as far as the system tells us
 */
public record PortClash(String component, int port, Optional<String> owner) {

    /** All clashes of the components' ports, before anything is started. */
    public static List<PortClash> among(List<Component> components) {
        return components.stream()
                .flatMap(component -> component.ports().stream()
                        .filter(PortClash::taken)
                        .map(port -> new PortClash(component.name(), port, PortOwner.of(port))))
                .toList();
    }

    private static boolean taken(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** What is wrong and what to do. */
    public String message() {
        return "port %d of %s is taken by %s: stop that, or choose other ports with CODEFLIX_PORT_BASE"
                .formatted(port, component, owner.orElse("another program"));
    }
}
