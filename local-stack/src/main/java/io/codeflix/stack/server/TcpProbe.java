package io.codeflix.stack.server;

import io.codeflix.stack.home.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The cheap question before a real one: does anybody listen? */
final class TcpProbe {

    private TcpProbe() {}

    /** @throws IOException when nobody does */
    static void check(Address address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), 1000);
        } catch (IOException e) {
            throw new IOException("nobody listens at " + address, e);
        }
    }
}
