package io.codeflix.encoder.ffmpeg;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an ELF shared object without any code. The bundled FFmpeg names desktop libraries that only its capture devices
 * call; where a machine lacks one, an empty library of that name lets the dynamic linker go on, and no compiler is needed
 * to make it.
 */
final class EmptySharedObject {
    private static final short X86_64 = 62;
    private static final short AARCH64 = 183;
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SYMBOL = 24;
    private static final int VERDEF = 20;
    private static final int VERDAUX = 8;
    /** Largest page size among the machines we run on; the linker refuses a segment that is aligned to less. */
    private static final long PAGE = 0x10000;

    private final Strings strings = new Strings();

    private EmptySharedObject() {}

    /**
     * @param name its SONAME, for example {@code libpulse.so.0}
     * @param versions symbol versions its users ask for; without them the linker complains on standard error
     * @param machine {@code amd64} or {@code aarch64}, as the JVM's {@code os.arch} says it
     */
    static byte[] named(String name, List<String> versions, String machine) {
        return new EmptySharedObject().write(name, versions, machine.equals("aarch64") ? AARCH64 : X86_64);
    }

    private byte[] write(String name, List<String> versions, short machine) {
        var definitions = new ArrayList<String>(List.of(name));
        definitions.addAll(versions);
        definitions.forEach(strings::add);
        byte[] text = strings.bytes();

        long symbols = HEADER + 3 * PROGRAM_HEADER;
        long hash = symbols + SYMBOL;
        long versionOfSymbols = hash + 4 * 4;
        long verdef = versionOfSymbols + 8;
        long texts = verdef + (long) definitions.size() * (VERDEF + VERDAUX);
        long dynamic = (texts + text.length + 7) / 8 * 8;
        long size = dynamic + 10 * 16;

        var out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        header(out, machine);
        programHeader(out, 1, 0, size, PAGE);
        programHeader(out, 2, dynamic, size - dynamic, 8);
        // says that no executable stack is wanted; without it the linker would make everyone's stack executable
        programHeader(out, 0x6474e551, 0, 0, 16);
        out.position((int) hash);
        out.putInt(1).putInt(1).putInt(0).putInt(0);
        out.position((int) verdef);
        for (int i = 0; i < definitions.size(); i++) {
            definition(out, definitions.get(i), i, i + 1 == definitions.size());
        }
        out.position((int) texts);
        out.put(text);
        out.position((int) dynamic);
        entry(out, 14, strings.offset(name));
        entry(out, 4, hash);
        entry(out, 5, texts);
        entry(out, 6, symbols);
        entry(out, 10, text.length);
        entry(out, 11, SYMBOL);
        entry(out, 0x6ffffff0L, versionOfSymbols);
        entry(out, 0x6ffffffcL, verdef);
        entry(out, 0x6ffffffdL, definitions.size());
        entry(out, 0, 0);
        return out.array();
    }

    private static void header(ByteBuffer out, short machine) {
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).position(16);
        out.putShort((short) 3).putShort(machine).putInt(1);
        out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        out.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 3);
        out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    }

    private static void programHeader(ByteBuffer out, int type, long offset, long size, long alignment) {
        out.putInt(type).putInt(4 | 2);
        out.putLong(offset)
                .putLong(offset)
                .putLong(offset)
                .putLong(size)
                .putLong(size)
                .putLong(alignment);
    }

    private void definition(ByteBuffer out, String version, int index, boolean last) {
        out.putShort((short) 1).putShort((short) (index == 0 ? 1 : 0)).putShort((short) (index + 1));
        out.putShort((short) 1).putInt(hash(version)).putInt(VERDEF).putInt(last ? 0 : VERDEF + VERDAUX);
        out.putInt(strings.offset(version)).putInt(0);
    }

    private static void entry(ByteBuffer out, long tag, long value) {
        out.putLong(tag).putLong(value);
    }

    /** The hash function of the ELF specification. */
    private static int hash(String text) {
        int h = 0;
        for (byte b : text.getBytes(US_ASCII)) {
            h = (h << 4) + b;
            int high = h & 0xf0000000;
            h = (h ^ (high >>> 24)) & ~high;
        }
        return h;
    }

    /** A string table: NUL-terminated texts, found by their offset. */
    private static final class Strings {
        private final List<String> texts = new ArrayList<>(List.of(""));

        void add(String text) {
            texts.add(text);
        }

        int offset(String text) {
            return texts.subList(0, texts.indexOf(text)).stream()
                    .mapToInt(before -> before.length() + 1)
                    .sum();
        }

        byte[] bytes() {
            var out = new ByteArrayOutputStream();
            for (String text : texts) {
                out.writeBytes(text.getBytes(US_ASCII));
                out.write(0);
            }
            return out.toByteArray();
        }
    }
}
