package io.codeflix.encoder.task;

import io.codeflix.encoder.packaging.PackagedStream;
import io.codeflix.encoder.packaging.Packaging;
import io.codeflix.media.MediaPackage;
import io.codeflix.media.Rendition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Brings a packaged film into the store: renditions first, the manifests that name them last. */
final class PackagePublisher {
    private static final String HLS = "application/vnd.apple.mpegurl";
    private static final String DASH = "application/dash+xml";

    /** Brings one file into the store and tells its key. */
    @FunctionalInterface
    interface Upload {
        String upload(Path file, String contentType) throws IOException;
    }

    private final Upload upload;
    private final String runId;

    PackagePublisher(Upload upload, String runId) {
        this.upload = upload;
        this.runId = runId;
    }

    MediaPackage publish(Packaging.Result result) throws IOException {
        var renditions = new ArrayList<Rendition>();
        for (PackagedStream stream : result.streams()) {
            renditions.add(rendition(stream));
        }
        var playlists = new ArrayList<String>();
        for (PackagedStream stream : result.streams()) {
            playlists.add(upload.upload(stream.file().resolveSibling(stream.playlistName()), HLS));
        }
        return MediaPackage.newBuilder()
                .setRunId(runId)
                .setDurationMillis(Math.round(result.seconds() * 1000))
                .setRenditions(renditions)
                .setHlsMediaKeys(playlists)
                .setDashKey(upload.upload(result.dash(), DASH))
                .setHlsKey(upload.upload(result.hls(), HLS))
                .build();
    }

    private Rendition rendition(PackagedStream stream) throws IOException {
        return Rendition.newBuilder()
                .setName(stream.name())
                .setWidth(stream.width())
                .setHeight(stream.height())
                .setBitsPerSecond(stream.bitsPerSecond())
                .setCodecs(stream.codecs())
                .setFrames(stream.frames())
                .setSizeBytes(Files.size(stream.file()))
                .setObjectKey(upload.upload(stream.file(), stream.isSound() ? "audio/mp4" : "video/mp4"))
                .setFileName(stream.file().getFileName().toString())
                .setLanguage(stream.language())
                .setChannels(stream.channels())
                .build();
    }
}
