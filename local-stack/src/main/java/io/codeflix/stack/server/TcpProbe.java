package io.codeflix.stack.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The cheap question before a real one: does anybody listen? */
final class TcpProbe {

    private TcpProbe() {}

    /** @throws IOException when nobody does */
    static void check(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        } catch (IOException e) {
            throw new IOException("nobody listens on port " + port, e);
        }
    }
}
