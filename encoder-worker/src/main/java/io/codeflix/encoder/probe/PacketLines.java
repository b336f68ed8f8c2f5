package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffprobe.data.FormatParser;
import com.github.kokorin.jaffree.ffprobe.data.JsonFormatParser;
import com.github.kokorin.jaffree.ffprobe.data.ProbeData;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on packets one by one while ffprobe prints them: a film has a million of them, which nobody wants in memory. */
final class PacketLines implements FormatParser {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Consumer<Packet> packets;

    PacketLines(Consumer<Packet> packets) {
        this.packets = packets;
    }

    @Override
    public String getFormatName() {
        return "csv=p=0";
    }

    @Override
    public ProbeData parse(InputStream output) {
        try {
            var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Packet packet = Packet.parse(line);
                if (packet != null) {
                    packets.accept(packet);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JsonFormatParser().parse(new ByteArrayInputStream(NOTHING));
    }
}
