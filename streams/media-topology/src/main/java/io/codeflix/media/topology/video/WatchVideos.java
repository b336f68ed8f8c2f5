package io.codeflix.media.topology.video;

import io.codeflix.catalog.VideoState;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.CondemnAsset;
import io.codeflix.media.SpareAsset;
import io.codeflix.media.model.video.Candidate;
import io.codeflix.media.model.video.Upkeep;
import io.codeflix.media.model.video.Upkeep.Wish;
import io.codeflix.media.topology.asset.AssetAggregate;
import io.codeflix.media.topology.asset.OwnCommands;
import io.codeflix.media.topology.asset.RetentionRecords;
import io.codeflix.streams.timer.Alarm;
import io.codeflix.streams.timer.Timer;
import io.codeflix.streams.timer.Timers;
import io.codeflix.trace.RecordTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells the assets of a video whether they are needed, whenever the catalog says something new of the video or one of its
 * assets changes. Keyed by video. The asset decides: a command that comes late or twice changes nothing.
 */
final class WatchVideos extends ContextualProcessor<String, @Nullable SpecificRecord, String, SpecificRecord> {
    static final String ASSETS = "assets-by-video-id";
    static final String VIDEOS = "video-uses-by-id";
    static final String TIMERS = "unknown-video-timers-by-due";

    /**
     * A video is in the catalog's log before the first asset of it is registered. One that isn't read within this, however
     * long the log, was deleted before the catalog kept a record of deletions.
     */
    private static final Duration UNKNOWN_FOR = Duration.ofHours(1);

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private KeyValueStore<String, AssetState> assets;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, VideoState> videos;

    @SuppressWarnings("NullAway.Init")
    private Timers timers;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        assets = context.getStateStore(ASSETS);
        videos = context.getStateStore(VIDEOS);
        timers = new Timers(context.getStateStore(TIMERS));
        Alarm.set(context, timers, this::giveUp);
    }

    @Override
    public void process(Record<String, @Nullable SpecificRecord> record) {
        Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        String videoId = record.key();
        switch (record.value()) {
            case null -> videos.put(videoId, VideoUses.gone(videoId, now));
            case VideoState video -> videos.put(videoId, VideoUses.brief(video));
            case AssetState asset -> note(videoId, asset, now);
            default ->
                throw new IllegalArgumentException(
                        "Says nothing of a video: " + record.value().getSchema().getFullName());
        }
        tell(videoId, record.headers(), now);
    }

    private void note(String videoId, AssetState asset, Instant now) {
        var key = key(videoId, asset.getId());
        var before = assets.get(key);
        if (before != null && before.getVersion() > asset.getVersion()) {
            return; // told of all earlier ones, the later state had come before
        }
        if (asset.getStatus() == AssetStatus.REMOVED) {
            assets.delete(key);
        } else {
            assets.put(key, asset);
        }
        if (before == null && videos.get(videoId) == null) {
            timers.move(videoId, Optional.empty(), Optional.of(now.plus(UNKNOWN_FOR)));
        }
    }

    private void giveUp(Timer timer, Instant now) {
        String videoId = timer.key();
        if (videos.get(videoId) == null) {
            videos.put(videoId, VideoUses.gone(videoId, now));
            tell(videoId, new RecordHeaders(), now);
        }
    }

    private void tell(String videoId, Headers headers, Instant now) {
        VideoState video = videos.get(videoId);
        if (video == null) {
            return;
        }
        Map<String, Long> versions = new HashMap<>();
        Map<String, Candidate> candidates = new HashMap<>();
        try (var all = assets.range(key(videoId, ""), key(videoId, "\uffff"))) {
            all.forEachRemaining(entry -> {
                AssetState asset = entry.value;
                versions.put(asset.getId(), asset.getVersion());
                candidates.put(
                        asset.getId(), Candidate.of(asset.getId(), AssetAggregate.of(asset), asset.getCreatedAt()));
            });
        }
        for (Wish wish : Upkeep.of(VideoUses.of(video), candidates.values())) {
            var command = command(wish, versions.getOrDefault(wish.assetId(), 0L), now);
            context().forward(new Record<>(wish.assetId(), command, now.toEpochMilli(), RecordTrace.only(headers)));
        }
    }

    private static SpecificRecord command(Wish wish, long version, Instant now) {
        return switch (wish) {
            case Wish.Condemned(var id, var reason, var notBefore) ->
                new CondemnAsset(
                        OwnCommands.meta("condemn:%s:%d:%s".formatted(id, version, reason), now),
                        RetentionRecords.record(reason),
                        notBefore);
            case Wish.Spared(var id, var from) ->
                new SpareAsset(
                        OwnCommands.meta("spare:%s:%d:%s".formatted(id, version, from), now),
                        RetentionRecords.record(from));
        };
    }

    private static String key(String videoId, String assetId) {
        return videoId + "|" + assetId;
    }
}
