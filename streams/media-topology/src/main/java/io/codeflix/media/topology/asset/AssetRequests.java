package io.codeflix.media.topology.asset;

import io.codeflix.envelope.CommandMeta;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.model.asset.Announcement;
import io.codeflix.media.model.asset.AssetCommand;
import io.codeflix.media.model.asset.AssetCommand.AbandonUpload;
import io.codeflix.media.model.asset.AssetCommand.CompleteUpload;
import io.codeflix.media.model.asset.AssetCommand.Register;
import io.codeflix.media.model.asset.AssetCommand.ReportCanceled;
import io.codeflix.media.model.asset.AssetCommand.ReportFailed;
import io.codeflix.media.model.asset.AssetCommand.ReportImageReady;
import io.codeflix.media.model.asset.AssetCommand.ReportProcessing;
import io.codeflix.media.model.asset.AssetCommand.ReportReady;
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
        AssetCommand command = command(key, record);
        return switch (command) {
            case Register _, CompleteUpload _ -> CommandContent.request(record, command);
            // nobody waits for these; the rules take them any number of times
            case ReportProcessing _,
                    ReportReady _,
                    ReportImageReady _,
                    ReportFailed _,
                    ReportCanceled _,
                    AbandonUpload _ -> {
                CommandMeta meta = CommandContent.metaOf(record);
                yield Request.unanswered(meta.getCommandId(), meta.getIssuedBy(), command);
            }
        };
    }

    private static AssetCommand command(String key, SpecificRecord record) {
        return switch (record) {
            case RegisterAsset register ->
                new Register(
                        new Announcement(
                                register.getVideoId(),
                                register.getSlot().name(),
                                register.getFileName(),
                                register.getSizeBytes(),
                                register.getStrict()),
                        register.getMeta().getIssuedBy(),
                        register.getPartSizeBytes(),
                        register.getUploadId(),
                        register.getObjectKey());
            case io.codeflix.media.CompleteUpload complete ->
                new CompleteUpload(Job.idFor(key), complete.getSizeBytes(), complete.getEtag());
            case io.codeflix.media.ReportProcessing report -> new ReportProcessing(report.getJobId());
            case io.codeflix.media.ReportReady report ->
                new ReportReady(
                        report.getJobId(),
                        PackageRecords.source(report.getSource()),
                        PackageRecords.mediaPackage(report.getMediaPackage()),
                        report.getPosterKey());
            case io.codeflix.media.ReportImageReady report ->
                new ReportImageReady(report.getJobId(), PackageRecords.imagePackage(report.getImagePackage()));
            case io.codeflix.media.ReportFailed report -> new ReportFailed(report.getJobId(), report.getReason());
            case io.codeflix.media.AbandonUpload _ -> new AbandonUpload();
            case io.codeflix.media.ReportCanceled report -> new ReportCanceled(report.getJobId(), report.getReason());
            default ->
                throw new IllegalArgumentException(
                        "An asset knows no " + record.getSchema().getFullName());
        };
    }
}
