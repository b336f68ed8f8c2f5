package io.codeflix.media.topology.asset;

import io.codeflix.media.CompleteUpload;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.ReportFailed;
import io.codeflix.media.ReportProcessing;
import io.codeflix.media.ReportReady;
import io.codeflix.media.model.asset.Announcement;
import io.codeflix.media.model.asset.AssetCommand;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.topology.PackageRecords;
import io.codeflix.streams.runner.CommandContent;
import io.codeflix.streams.runner.Request;
import io.codeflix.streams.runner.RequestReader;
import org.apache.avro.specific.SpecificRecord;

/** Reads commands to assets, from people and from jobs. */
public final class AssetRequests implements RequestReader<AssetCommand> {

    @Override
    public Request<AssetCommand> read(String key, SpecificRecord record) {
        return CommandContent.request(record, command(key, record));
    }

    private static AssetCommand command(String key, SpecificRecord record) {
        return switch (record) {
            case RegisterAsset register ->
                new AssetCommand.Register(
                        new Announcement(
                                register.getVideoId(),
                                register.getSlot().name(),
                                register.getFileName(),
                                register.getSizeBytes()),
                        register.getMeta().getIssuedBy(),
                        register.getPartSizeBytes(),
                        register.getUploadId(),
                        register.getObjectKey());
            case CompleteUpload complete ->
                new AssetCommand.CompleteUpload(Job.idFor(key), complete.getSizeBytes(), complete.getEtag());
            case ReportProcessing report -> new AssetCommand.ReportProcessing(report.getJobId());
            case ReportReady report ->
                new AssetCommand.ReportReady(
                        report.getJobId(),
                        PackageRecords.source(report.getSource()),
                        PackageRecords.mediaPackage(report.getMediaPackage()),
                        report.getPosterKey());
            case ReportFailed report -> new AssetCommand.ReportFailed(report.getJobId(), report.getReason());
            default ->
                throw new IllegalArgumentException(
                        "An asset knows no " + record.getSchema().getFullName());
        };
    }
}
