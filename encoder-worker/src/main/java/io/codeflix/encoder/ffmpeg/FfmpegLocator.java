package io.codeflix.encoder.ffmpeg;

import io.codeflix.encoder.ffmpeg.FfmpegInstallation.Origin;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the FFmpeg to work with: configured, else installed, else bundled. One that can't encode H.264 is passed over. */
public final class FfmpegLocator {
    private static final Logger log = LoggerFactory.getLogger(FfmpegLocator.class);

    private final @Nullable Path ffmpeg;
    private final @Nullable Path ffprobe;
    private final String searchPath;
    private final Path cache;

    /**
     * @param ffmpeg configured program, or null
     * @param ffprobe configured program; null means beside the configured ffmpeg
     * @param searchPath folders as in the environment's PATH
     * @param cache folder that keeps the unpacked bundled programs
     */
    public FfmpegLocator(@Nullable Path ffmpeg, @Nullable Path ffprobe, String searchPath, Path cache) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
        this.searchPath = searchPath;
        this.cache = cache;
    }

    /** @throws IllegalStateException where no FFmpeg works here, or the configured one does not */
    public FfmpegInstallation locate() {
        if (ffmpeg != null) {
            Path probe = ffprobe != null ? ffprobe : ffmpeg.resolveSibling("ffprobe");
            return checked(FfmpegInstallation.unasked(ffmpeg, probe, List.of(), Origin.CONFIGURED))
                    .orElseThrow(() -> new IllegalStateException(
                            "The configured ffmpeg %s (ffprobe %s) does not run or has no libx264; correct codeflix.worker.ffmpeg or leave it out"
                                    .formatted(ffmpeg, probe)));
        }
        return installed()
                .flatMap(this::checked)
                .or(this::bundled)
                .orElseThrow(() -> new IllegalStateException(
                        "No FFmpeg with libx264 works here: install one, or name it in codeflix.worker.ffmpeg"));
    }

    private Optional<FfmpegInstallation> installed() {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(folder -> Files.isExecutable(folder.resolve("ffmpeg")))
                .filter(folder -> Files.isExecutable(folder.resolve("ffprobe")))
                .findFirst()
                .map(folder -> FfmpegInstallation.unasked(
                        folder.resolve("ffmpeg"), folder.resolve("ffprobe"), List.of(), Origin.INSTALLED));
    }

    private Optional<FfmpegInstallation> bundled() {
        try {
            return new BundledFfmpeg(cache).unpack().flatMap(this::checked);
        } catch (IOException e) {
            throw new IllegalStateException("Could not unpack the bundled FFmpeg into " + cache, e);
        }
    }

    /** Asks the program itself; that is the only test that also sees missing libraries. */
    private Optional<FfmpegInstallation> checked(FfmpegInstallation candidate) {
        try {
            String encoders = ask(candidate, candidate.ffmpeg(), "-hide_banner", "-encoders");
            if (!encoders.contains(" libx264 ") || !encoders.contains(" aac ")) {
                log.warn("Passing over {}: it can't encode H.264 and AAC", candidate.ffmpeg());
                return Optional.empty();
            }
            ask(candidate, candidate.ffprobe(), "-version");
            String version = ask(candidate, candidate.ffmpeg(), "-version")
                    .lines()
                    .findFirst()
                    .orElse("ffmpeg");
            String filters = ask(candidate, candidate.ffmpeg(), "-hide_banner", "-filters");
            boolean toneMaps = filters.contains(" zscale ") && filters.contains(" tonemap ");
            return Optional.of(candidate.asked(toneMaps, version.replaceFirst(" Copyright.*", "")));
        } catch (IOException e) {
            log.warn("Passing over {}: {}", candidate.ffmpeg(), e.getMessage());
            return Optional.empty();
        }
    }

    private static String ask(FfmpegInstallation candidate, Path program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        if (!candidate.libraryPath().isEmpty()) {
            builder.environment()
                    .put(
                            "LD_LIBRARY_PATH",
                            candidate.libraryPath().stream().map(Path::toString).collect(Collectors.joining(":")));
        }
        Process process = builder.start();
        try {
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + " ended badly: " + answer.strip());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + program, e);
        } finally {
            process.destroyForcibly();
        }
    }
}
