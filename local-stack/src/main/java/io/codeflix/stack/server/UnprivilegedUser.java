package io.codeflix.stack.server;

import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, as a container's only user often is. In a user namespace of its own root is
 * nobody, and still owns its files.
 */
final class UnprivilegedUser {

    private UnprivilegedUser() {}

    /** What to put before a command line; nothing for ordinary users. */
    static List<String> prefix() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var unshare = List.of("unshare", "--user");
        if (new ProcessBuilder("unshare", "--user", "true").start().waitFor() != 0) {
            throw new IOException(
                    "PostgreSQL can't run as root, and this machine allows no user namespaces: run as another user");
        }
        return unshare;
    }
}
