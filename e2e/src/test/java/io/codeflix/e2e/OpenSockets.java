package io.codeflix.e2e;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where processes can be reached, as Linux lists it, whatever port: TCP sockets that listen, UDP sockets bound to nobody. */
final class OpenSockets {
    private static final String LISTENS = "0A";
    private static final String UNCONNECTED = "07";

    private OpenSockets() {}

    /**
     * @param owner what the process calls itself
     * @param protocol {@code tcp}, {@code tcp6}, {@code udp} or {@code udp6}
     */
    record OpenSocket(String owner, String protocol, InetAddress address, int port) {
        boolean isOnLoopback() {
            return address.isLoopbackAddress();
        }
    }

    /** Of a process and all that it started. */
    static List<OpenSocket> below(ProcessHandle root) throws IOException {
        var owners = new HashMap<String, String>();
        for (var process : Stream.concat(Stream.of(root), root.descendants()).toList()) {
            owners.putAll(sockets(process));
        }
        var found = new ArrayList<OpenSocket>();
        for (var protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/net", protocol)).stream()
                    .skip(1)
                    .toList()) {
                var columns = line.strip().split(" +");
                var owner = owners.get("socket:[" + columns[9] + "]");
                if (owner != null && columns[3].equals(protocol.startsWith("tcp") ? LISTENS : UNCONNECTED)) {
                    var local = columns[1].split(":");
                    found.add(new OpenSocket(owner, protocol, address(local[0]), Integer.parseInt(local[1], 16)));
                }
            }
        }
        return found;
    }

    /** The process by each socket it holds; nothing of one that has gone. */
    private static Map<String, String> sockets(ProcessHandle process) {
        var sockets = new HashMap<String, String>();
        var folder = Path.of("/proc", String.valueOf(process.pid()));
        try (var files = Files.newDirectoryStream(folder.resolve("fd"))) {
            var name = Files.readString(folder.resolve("comm")).strip() + " " + process.pid();
            for (var file : files) {
                target(file).filter(it -> it.startsWith("socket:")).forEach(it -> sockets.put(it, name));
            }
        } catch (IOException | DirectoryIteratorException gone) {
            return Map.of();
        }
        return sockets;
    }

    /** Empty for a file that was closed between listing and looking. */
    private static Stream<String> target(Path file) {
        try {
            return Stream.of(Files.readSymbolicLink(file).toString());
        } catch (IOException closed) {
            return Stream.empty();
        }
    }

    /** Words of four bytes, each in the order of the machine; IPv4 within IPv6 comes out as IPv4. */
    private static InetAddress address(String hex) throws IOException {
        var bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int inWord = i / 4 * 4 + 3 - i % 4;
            bytes[inWord] = new BigInteger(hex.substring(2 * i, 2 * i + 2), 16).byteValue();
        }
        return InetAddress.getByAddress(bytes);
    }
}
