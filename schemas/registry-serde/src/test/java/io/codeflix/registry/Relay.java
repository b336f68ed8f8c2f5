package io.codeflix.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP relay in front of a server: cut it, and the server is away; mend it, and it is back at the same address. */
final class Relay implements AutoCloseable {
    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;

    Relay(int target) throws IOException {
        this.target = target;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
    }

    int port() {
        return port;
    }

    synchronized void cut() throws IOException {
        listening.close();
        for (var socket : open) {
            socket.close();
        }
        open.clear();
    }

    synchronized void mend() throws IOException {
        listening = listen(port);
    }

    private ServerSocket listen(int at) throws IOException {
        var server = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> accept(server));
        return server;
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                var here = server.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(here);
                open.add(there);
                Thread.ofVirtual().start(() -> pump(here, there));
                Thread.ofVirtual().start(() -> pump(there, here));
            }
        } catch (IOException e) {
            // cut
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut, or one side hung up
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
