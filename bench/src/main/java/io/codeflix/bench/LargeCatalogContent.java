package io.codeflix.bench;

import io.codeflix.bench.CommandFlood.Command;
import io.codeflix.catalog.CastMemberType;
import io.codeflix.catalog.CreateCastMember;
import io.codeflix.catalog.CreateCategory;
import io.codeflix.catalog.CreateGenre;
import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.PublishVideo;
import io.codeflix.catalog.Rating;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.media.MediaPackage;
import io.codeflix.media.Rendition;
import io.codeflix.media.SourceProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Made-up films of the size of real ones. Ids come from numbers: loading twice makes one catalog. */
record LargeCatalogContent(int titles) {
    static final int CATEGORIES = 20;
    static final int GENRES = 100;
    static final int CAST_MEMBERS = 2_000;
    static final int FIRST_YEAR = 1950;
    static final int YEARS = 75;
    private static final List<Rating> RATINGS =
            List.of(Rating.L, Rating.AGE_10, Rating.AGE_12, Rating.AGE_14, Rating.AGE_16, Rating.AGE_18);

    /** The genre of every other title. */
    static final String POPULAR = id("genre", 0);

    static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes("bench %s %d".formatted(kind, number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    List<Command> categories() {
        return IntStream.range(0, CATEGORIES)
                .mapToObj(i -> new Command(
                        id("category", i), meta -> new CreateCategory(meta, "Category " + i, "Of the bench.", true)))
                .toList();
    }

    List<Command> genres() {
        return IntStream.range(0, GENRES)
                .mapToObj(
                        i -> new Command(id("genre", i), meta -> new CreateGenre(meta, "Genre " + i, true, List.of())))
                .toList();
    }

    List<Command> castMembers() {
        return IntStream.range(0, CAST_MEMBERS)
                .mapToObj(i -> new Command(
                        id("cast", i),
                        meta -> new CreateCastMember(
                                meta,
                                "Somebody Known %d".formatted(i),
                                i % 10 == 0 ? CastMemberType.DIRECTOR : CastMemberType.ACTOR)))
                .toList();
    }

    List<Command> videos() {
        return IntStream.range(0, titles)
                .mapToObj(i -> new Command(
                        id("video", i),
                        meta -> new CreateVideo(
                                meta,
                                "%s film number %d".formatted((char) ('A' + i % 26), i),
                                "A film in which people meet, talk at length about nothing in particular, and part. "
                                        .repeat(4),
                                year(i),
                                RATINGS.get(i % RATINGS.size()),
                                false,
                                List.of(id("category", i % CATEGORIES)),
                                i % 2 == 0
                                        ? List.of(POPULAR, id("genre", 1 + i / 2 % (GENRES - 1)))
                                        : List.of(id("genre", 1 + i % (GENRES - 1))),
                                IntStream.range(0, 4)
                                        .mapToObj(n -> id("cast", (i * 7 + n * 311) % CAST_MEMBERS))
                                        .toList())))
                .toList();
    }

    static int year(int video) {
        return FIRST_YEAR + video % YEARS;
    }

    List<Command> publications(List<String> videos) {
        return videos.stream()
                .map(video -> new Command(video, PublishVideo::new))
                .toList();
    }

    List<String> videoIds() {
        return IntStream.range(0, titles).mapToObj(i -> id("video", i)).toList();
    }

    /** What the media context says of a film that is encoded. */
    static AssetState encoded(String video) {
        var renditions = List.of(
                rendition("240p", 426, 240, 300_000, "avc1.640015"),
                rendition("480p", 854, 480, 1_000_000, "avc1.64001e"),
                rendition("720p", 1280, 720, 2_500_000, "avc1.64001f"),
                rendition("audio", 0, 0, 128_000, "mp4a.40.2"));
        return AssetState.newBuilder()
                .setId(UUID.nameUUIDFromBytes(video.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setVersion(3)
                .setVideoId(video)
                .setSlot(AssetSlot.VIDEO)
                .setOwnerId("bench")
                .setFileName("film.mp4")
                .setSizeBytes(1)
                .setPartSizeBytes(1)
                .setUploadId("none")
                .setObjectKey("originals/none")
                .setStatus(AssetStatus.READY)
                .setSource(SourceProbe.newBuilder()
                        .setContainer("mp4")
                        .setDurationMillis(5_400_000)
                        .setWidth(1280)
                        .setHeight(720)
                        .setFrames(129_600)
                        .setFrameRateNumerator(24)
                        .setFrameRateDenominator(1)
                        .build())
                .setMediaPackage(new MediaPackage("none", 5_400_000L, renditions, "none", List.of(), "none"))
                .setCreatedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }

    private static Rendition rendition(String name, int width, int height, long bits, String codecs) {
        return new Rendition(name, width, height, bits, codecs, 0L, 1L, "none", name + ".mp4", "", 0);
    }
}
