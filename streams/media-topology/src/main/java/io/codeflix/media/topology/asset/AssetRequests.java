package io.codeflix.media.topology.asset;

import io.codeflix.envelope.CommandMeta;
import io.codeflix.media.CondemnAsset;
import io.codeflix.media.DeleteAsset;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.RemoveAsset;
import io.codeflix.media.RestoreAsset;
import io.codeflix.media.SpareAsset;
import io.codeflix.media.model.asset.Announcement;
import io.codeflix.media.model.asset.AssetCommand;
import io.codeflix.media.model.asset.AssetCommand.AbandonUpload;
import io.codeflix.media.model.asset.AssetCommand.CompleteUpload;
import io.codeflix.media.model.asset.AssetCommand.Condemn;
import io.codeflix.media.model.asset.AssetCommand.Register;
import io.codeflix.media.model.asset.AssetCommand.Remove;
import io.codeflix.media.model.asset.AssetCommand.ReportCanceled;
import io.codeflix.media.model.asset.AssetCommand.ReportFailed;
import io.codeflix.media.model.asset.AssetCommand.ReportFreed;
import io.codeflix.media.model.asset.AssetCommand.ReportImageReady;
import io.codeflix.media.model.asset.AssetCommand.ReportProcessing;
import io.codeflix.media.model.asset.AssetCommand.ReportReady;
import io.codeflix.media.model.asset.AssetCommand.Restore;
import io.codeflix.media.model.asset.AssetCommand.Spare;
import io.codeflix.media.model.asset.Removal;
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
            case Register _, CompleteUpload _, Restore _, ReportFreed _ -> CommandContent.request(record, command);
            case Condemn _ when record instanceof DeleteAsset -> CommandContent.request(record, command);
            // nobody waits for these; the rules take them any number of times
            case ReportProcessing _,
                    ReportReady _,
                    ReportImageReady _,
                    ReportFailed _,
                    ReportCanceled _,
                    AbandonUpload _,
                    Condemn _,
                    Spare _,
                    Remove _ -> {
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
            case DeleteAsset _ -> new Condemn(Removal.Reason.ASKED, null);
            case CondemnAsset condemn ->
                new Condemn(RetentionRecords.reason(condemn.getReason()), condemn.getNotBefore());
            case RestoreAsset _ -> new Restore();
            case SpareAsset spare -> new Spare(RetentionRecords.reason(spare.getReason()));
            case RemoveAsset remove -> new Remove(remove.getDue());
            case io.codeflix.media.ReportFreed freed -> new ReportFreed(freed.getBytes());
            case io.codeflix.media.ReportCanceled report -> new ReportCanceled(report.getJobId(), report.getReason());
            default ->
                throw new IllegalArgumentException(
                        "An asset knows no " + record.getSchema().getFullName());
        };
    }
}
