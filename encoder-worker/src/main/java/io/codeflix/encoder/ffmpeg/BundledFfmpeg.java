package io.codeflix.encoder.ffmpeg;

import io.codeflix.encoder.ffmpeg.FfmpegInstallation.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** FFmpeg out of our own class path, unpacked once into a folder that later starts find again. */
final class BundledFfmpeg {
    /** Libraries of capture devices, by the symbol versions the bundled FFmpeg asks them for. */
    private static final Map<String, List<String>> DESKTOP_LIBRARIES = Map.of(
            "libpulse.so.0", List.of("PULSE_0"),
            "libasound.so.2", List.of("ALSA_0.9.0rc4", "ALSA_0.9"),
            "libxcb.so.1", List.of(),
            "libxcb-shm.so.0", List.of());

    private final Path cache;

    /** @param cache folder for unpacked programs; must not be mounted {@code noexec} */
    BundledFfmpeg(Path cache) {
        this.cache = cache;
    }

    /** The bundled programs for this machine; empty where none is bundled for it. */
    Optional<FfmpegInstallation> unpack() throws IOException {
        String folder = "org/bytedeco/ffmpeg/linux-%s-gpl/".formatted(machine().equals("aarch64") ? "arm64" : "x86_64");
        URL program = BundledFfmpeg.class.getClassLoader().getResource(folder + "ffmpeg");
        if (program == null || !(program.openConnection() instanceof JarURLConnection connection)) {
            return Optional.empty();
        }
        try (JarFile jar = connection.getJarFile()) {
            Path home = cache.resolve("ffmpeg-" + machine() + "-" + fingerprint(jar, folder));
            if (!Files.isDirectory(home)) {
                unpack(jar, folder, home);
            }
            return Optional.of(FfmpegInstallation.unasked(
                    home.resolve("ffmpeg"),
                    home.resolve("ffprobe"),
                    List.of(home, home.resolve("empty")),
                    Origin.BUNDLED));
        }
    }

    /** Unpacks beside and renames, so that a folder under the final name is always whole. */
    private void unpack(JarFile jar, String folder, Path home) throws IOException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpacking-");
        try {
            for (JarEntry entry : jar.stream().filter(e -> isNeeded(e, folder)).toList()) {
                Path file = fresh.resolve(entry.getName().substring(folder.length()));
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            writeMissingLibraries(Files.createDirectory(fresh.resolve("empty")));
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            Folders.delete(fresh);
        }
    }

    private static void writeMissingLibraries(Path empty) throws IOException {
        for (var library : DESKTOP_LIBRARIES.entrySet()) {
            Files.write(
                    empty.resolve(library.getKey()),
                    EmptySharedObject.named(library.getKey(), library.getValue(), machine()));
        }
    }

    private static boolean isNeeded(JarEntry entry, String folder) {
        String name = entry.getName();
        return name.startsWith(folder) && !entry.isDirectory() && !name.startsWith(folder + "libjni");
    }

    /** Changes with the bundled version, so that an upgrade unpacks anew. */
    private static String fingerprint(JarFile jar, String folder) {
        long crc = jar.stream()
                .filter(e -> isNeeded(e, folder))
                .mapToLong(JarEntry::getCrc)
                .sum();
        return Long.toHexString(crc);
    }

    private static String machine() {
        return System.getProperty("os.arch", "amd64");
    }
}
