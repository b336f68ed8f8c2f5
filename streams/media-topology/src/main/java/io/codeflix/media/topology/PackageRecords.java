package io.codeflix.media.topology;

import io.codeflix.media.SourceProbe;
import io.codeflix.media.model.AudioTrack;
import io.codeflix.media.model.ImagePackage;
import io.codeflix.media.model.ImagePackage.ImageFile;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.MediaWarning;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.model.Source;

/** Sources and packages, between the model and the records. */
public final class PackageRecords {

    private PackageRecords() {}

    public static Source source(SourceProbe record) {
        return new Source(
                record.getContainer(),
                record.getDurationMillis(),
                record.getWidth(),
                record.getHeight(),
                record.getFrames(),
                record.getFrameRateNumerator(),
                record.getFrameRateDenominator(),
                record.getVideoCodec(),
                record.getAudioCodec(),
                record.getAudioTracks().stream()
                        .map(track -> new AudioTrack(
                                track.getTrack(),
                                track.getCodec(),
                                track.getChannels(),
                                track.getLanguage(),
                                track.getTitle(),
                                track.getIsDefault(),
                                track.getRole(),
                                track.getRight()))
                        .toList(),
                record.getWarnings().stream().map(PackageRecords::warning).toList());
    }

    public static MediaWarning warning(io.codeflix.media.MediaWarning record) {
        return new MediaWarning(record.getCode(), record.getMessage(), record.getAtMillis(), record.getUntilMillis());
    }

    public static io.codeflix.media.MediaWarning record(MediaWarning warning) {
        return new io.codeflix.media.MediaWarning(
                warning.code(), warning.message(), warning.atMillis(), warning.untilMillis());
    }

    public static SourceProbe record(Source source) {
        return SourceProbe.newBuilder()
                .setContainer(source.container())
                .setDurationMillis(source.durationMillis())
                .setWidth(source.width())
                .setHeight(source.height())
                .setFrames(source.frames())
                .setFrameRateNumerator(source.frameRateNumerator())
                .setFrameRateDenominator(source.frameRateDenominator())
                .setVideoCodec(source.videoCodec())
                .setAudioCodec(source.audioCodec())
                .setAudioTracks(source.audioTracks().stream()
                        .map(track -> new io.codeflix.media.AudioTrack(
                                track.track(),
                                track.codec(),
                                track.channels(),
                                track.language(),
                                track.title(),
                                track.isDefault(),
                                track.role(),
                                track.right()))
                        .toList())
                .setWarnings(
                        source.warnings().stream().map(PackageRecords::record).toList())
                .build();
    }

    public static MediaPackage mediaPackage(io.codeflix.media.MediaPackage record) {
        return new MediaPackage(
                record.getRunId(),
                record.getDurationMillis(),
                record.getRenditions().stream().map(PackageRecords::rendition).toList(),
                record.getHlsKey(),
                record.getHlsMediaKeys(),
                record.getDashKey());
    }

    public static io.codeflix.media.MediaPackage record(MediaPackage made) {
        return io.codeflix.media.MediaPackage.newBuilder()
                .setRunId(made.runId())
                .setDurationMillis(made.durationMillis())
                .setRenditions(
                        made.renditions().stream().map(PackageRecords::record).toList())
                .setHlsKey(made.hlsKey())
                .setHlsMediaKeys(made.hlsMediaKeys())
                .setDashKey(made.dashKey())
                .build();
    }

    public static ImagePackage imagePackage(io.codeflix.media.ImagePackage record) {
        return new ImagePackage(
                record.getRunId(),
                record.getFiles().stream()
                        .map(file -> new ImageFile(
                                file.getWidth(), file.getHeight(), file.getSizeBytes(), file.getObjectKey()))
                        .toList());
    }

    public static io.codeflix.media.ImagePackage record(ImagePackage made) {
        return new io.codeflix.media.ImagePackage(
                made.runId(),
                made.files().stream()
                        .map(file -> new io.codeflix.media.ImageFile(
                                file.width(), file.height(), file.sizeBytes(), file.objectKey()))
                        .toList());
    }

    private static Rendition rendition(io.codeflix.media.Rendition record) {
        return new Rendition(
                record.getName(),
                record.getWidth(),
                record.getHeight(),
                record.getBitsPerSecond(),
                record.getCodecs(),
                record.getFrames(),
                record.getSizeBytes(),
                record.getObjectKey(),
                record.getFileName(),
                record.getLanguage(),
                record.getChannels());
    }

    private static io.codeflix.media.Rendition record(Rendition rendition) {
        return io.codeflix.media.Rendition.newBuilder()
                .setName(rendition.name())
                .setWidth(rendition.width())
                .setHeight(rendition.height())
                .setBitsPerSecond(rendition.bitsPerSecond())
                .setCodecs(rendition.codecs())
                .setFrames(rendition.frames())
                .setSizeBytes(rendition.sizeBytes())
                .setObjectKey(rendition.objectKey())
                .setFileName(rendition.fileName())
                .setLanguage(rendition.language())
                .setChannels(rendition.channels())
                .build();
    }
}
