package io.codeflix.stack.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a process can be reached, as Linux lists it: TCP sockets that listen and UDP sockets that nobody else is bound to. */
final class OpenSockets {
    private static final String LISTENS = "0A";
    private static final String UNCONNECTED = "07";

    private OpenSockets() {}

    static List<String> ofThisProcess() throws IOException {
        var inodes = inodes();
        var found = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/self/net", table)).stream()
                    .skip(1)
                    .toList()) {
                var columns = line.strip().split(" +");
                boolean reachable = columns[3].equals(table.startsWith("tcp") ? LISTENS : UNCONNECTED);
                if (reachable && inodes.contains("socket:[" + columns[9] + "]")) {
                    found.add(address(columns[1]));
                }
            }
        }
        return found;
    }

    private static Set<String> inodes() throws IOException {
        var inodes = new HashSet<String>();
        try (var files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (var file : files) {
                try {
                    inodes.add(Files.readSymbolicLink(file).toString());
                } catch (IOException closed) {
                    continue; // between listing and looking
                }
            }
        }
        return inodes;
    }

    /** Words of four bytes, each in the order of the machine. */
    private static String address(String hex) throws IOException {
        var parts = hex.split(":");
        var bytes = new byte[parts[0].length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int inWord = i / 4 * 4 + 3 - i % 4;
            bytes[inWord] = new BigInteger(parts[0].substring(2 * i, 2 * i + 2), 16).byteValue();
        }
        return InetAddress.getByAddress(bytes).getHostAddress() + ":" + Integer.parseInt(parts[1], 16);
    }

    static boolean isLocal(String address) {
        return address.startsWith("127.") || address.startsWith("0:0:0:0:0:0:0:1:");
    }
}
