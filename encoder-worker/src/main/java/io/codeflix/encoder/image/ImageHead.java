package io.codeflix.encoder.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.probe.MediaSniffer;
import io.codeflix.encoder.probe.PictureSize;
import io.codeflix.encoder.probe.Stranger;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * What the head of an image says, read here and not by a decoder: a picture of a gigabyte must be refused before a byte of
 * it is allocated. A file's name is never trusted.
 *
 * @param width pixels, before the camera's orientation is applied
 * @param height pixels
 */
record ImageHead(ImageFormat format, int width, int height) {
    private static final int LOOK_AT = 1024;
    private static final String PNG = "89504e470d0a1a0a";
    private static final String JPEG = "ffd8ff";
    private static final int ANIMATED = 0x02;

    /** @throws RunFailedException where it is no image we take, or one of a size we don't take */
    static ImageHead read(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] start = new byte[(int) Math.min(LOOK_AT, in.length())];
            in.readFully(start);
            return read(start, in);
        } catch (EOFException | IndexOutOfBoundsException e) {
            throw cutOff();
        }
    }

    private static ImageHead read(byte[] start, RandomAccessFile in) throws IOException {
        if (start.length == 0) {
            throw RunFailedException.refused("empty-file", "The file is empty; upload it again.");
        }
        String hex = HexFormat.of().formatHex(start);
        if (hex.startsWith(PNG)) {
            var head = ByteBuffer.wrap(start);
            return checked(ImageFormat.PNG, head.getInt(16), head.getInt(20));
        }
        if (hex.startsWith(JPEG)) {
            return jpeg(in);
        }
        if (text(start, 0).equals("RIFF") && text(start, 8).equals("WEBP")) {
            return webp(ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN), text(start, 12));
        }
        throw RunFailedException.refused(
                "not-an-image",
                "The file is %s, not an image we take; upload a JPEG, PNG or WebP.".formatted(kindOf(start)));
    }

    /** From segment to segment up to the frame header, since thumbnails and profiles may come before it. */
    private static ImageHead jpeg(RandomAccessFile in) throws IOException {
        in.seek(2);
        while (true) {
            int marker = in.readUnsignedShort();
            while (marker == 0xffff) { // fill bytes
                marker = 0xff00 | in.readUnsignedByte();
            }
            if (marker < 0xffc0 || marker == 0xffda || marker == 0xffd9) {
                throw cutOff(); // the picture begins, or ends, without a frame header
            }
            int length = in.readUnsignedShort();
            if (isFrameHeader(marker)) {
                in.readUnsignedByte(); // bits a sample
                int height = in.readUnsignedShort();
                return checked(ImageFormat.JPEG, in.readUnsignedShort(), height);
            }
            in.seek(in.getFilePointer() + Math.max(0, length - 2));
        }
    }

    /** All starts of frame; the numbers between them are tables. */
    private static boolean isFrameHeader(int marker) {
        return marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc;
    }

    private static ImageHead webp(ByteBuffer head, String chunk) {
        return switch (chunk) {
            case "VP8 " -> checked(ImageFormat.WEBP, head.getShort(26) & 0x3fff, head.getShort(28) & 0x3fff);
            case "VP8L" -> {
                int bits = head.getInt(21);
                yield checked(ImageFormat.WEBP, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> {
                if ((head.get(20) & ANIMATED) != 0) {
                    throw RunFailedException.refused(
                            "not-an-image", "The file is an animation, not an image; upload one picture.");
                }
                yield checked(ImageFormat.WEBP, (head.getInt(24) & 0xffffff) + 1, (head.getInt(27) & 0xffffff) + 1);
            }
            default -> throw cutOff();
        };
    }

    private static ImageHead checked(ImageFormat format, int width, int height) {
        PictureSize.check(width, height);
        return new ImageHead(format, width, height);
    }

    private static String kindOf(byte[] start) {
        return MediaSniffer.isMedium(start) ? "a video" : Stranger.of(start);
    }

    private static RunFailedException cutOff() {
        return RunFailedException.refused(
                "unreadable-media", "The file does not tell how large its picture is; export it again.");
    }

    private static String text(byte[] bytes, int from) {
        return bytes.length < from + 4 ? "" : new String(bytes, from, 4, ISO_8859_1);
    }
}
