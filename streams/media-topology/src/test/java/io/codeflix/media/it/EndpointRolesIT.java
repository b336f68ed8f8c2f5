package io.codeflix.media.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.Rating;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.playback.Ticket;
import io.codeflix.media.playback.Tickets;
import io.codeflix.media.topology.Records;
import io.codeflix.streams.api.identity.EndpointTable;
import io.codeflix.streams.api.identity.EndpointTable.Endpoint;
import io.codeflix.streams.api.identity.Reach;
import io.codeflix.streams.api.identity.Roles;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of roles, walked: every endpoint, with every role, for what is one's own and what is somebody else's. */
class EndpointRolesIT {
    /** As the records of these tests say it. */
    private static final String OWNER = "owner-1";

    private static final String STRANGER = "owner-2";
    private static final String ASSET = UUID.randomUUID().toString();
    private static final String JOB = ASSET + "-encode";
    private static final String VIDEO = UUID.randomUUID().toString();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static MediaProcess media;

    /** What a caller meets. */
    private enum Met {
        /** Their roles don't allow it. */
        FORBIDDEN,
        /** There is no such thing, as far as they are told. */
        NOTHING,
        /** The thing is there, whatever is said about the rest of the request. */
        LET_IN
    }

    @BeforeAll
    static void start() throws Exception {
        media = MediaProcess.start(folder);
        TimeAllowed.until(
                Duration.ofSeconds(60),
                () -> as(null, null).get("/actuator/health/readiness").status() == 200);
        media.send(
                MediaTopics.ASSET_COMMANDS,
                ASSET,
                RegisterAsset.newBuilder(Records.register())
                        .setVideoId(VIDEO)
                        .setObjectKey("originals/" + ASSET + "/source")
                        .build());
        media.send(MediaTopics.ASSET_COMMANDS, ASSET, Records.complete());
        media.send(CatalogTopics.TITLE_STATE, VIDEO, publishedTitle());
        TimeAllowed.until(
                Duration.ofSeconds(30),
                () -> as(OWNER, Roles.CATALOG_VIDEOS).get("/api/v1/jobs").text().contains(JOB));
        TimeAllowed.until(
                Duration.ofSeconds(30),
                () -> as(OWNER, Roles.SUBSCRIBER)
                                .post("/api/v1/titles/" + VIDEO + "/playback", "")
                                .status()
                        == 201);
    }

    @AfterAll
    static void stop() {
        media.close();
    }

    @Test
    void theTableNamesEveryEndpointThereIs() {
        assertThat(media.endpoints("/api/", "/internal/"))
                .containsExactlyInAnyOrderElementsOf(endpoints().stream()
                        .map(endpoint -> endpoint.method() + " " + endpoint.path())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void everyRoleReachesWhatTheTableSaysAndNothingElse(Endpoint endpoint) throws Exception {
        Map<String, Met> expected = new TreeMap<>();
        Map<String, Met> met = new TreeMap<>();

        for (String role : Roles.ALL) {
            expected.put(role + ", own", expected(endpoint, role, true));
            met.put(role + ", own", call(endpoint, as(OWNER, role)));
            expected.put(role + ", foreign", expected(endpoint, role, false));
            met.put(role + ", foreign", call(endpoint, as(STRANGER, role)));
        }

        assertThat(met).isEqualTo(expected);
        assertThat(call(endpoint, as(OWNER, "offline_access")))
                .as("no role of ours")
                .isEqualTo(endpoint.open() ? Met.LET_IN : Met.FORBIDDEN);
        assertThat(as(null, null).ask(endpoint.method().name(), path(endpoint)).status() == 401)
                .as("refused without a token")
                .isEqualTo(!endpoint.open());
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD,   /api/v1/jobs,                catalog_videos, 200",
        "HEAD,   /api/v1/jobs,                subscriber,     403",
        "PATCH,  /api/v1/jobs,                catalog_videos, 405",
        "PATCH,  /api/v1/jobs,                subscriber,     403",
        "DELETE, /api/v1/assets/orphans,      catalog_videos, 403",
        "GET,    /internal/v1/anything,       catalog_admin,  403",
        "GET,    /api/v1/unknown,             catalog_admin,  403",
        "GET,    /actuator/env,               catalog_admin,  403",
    })
    void whatTheTableDoesNotNameIsRefused(String method, String path, String role, int status) throws Exception {
        assertThat(as(STRANGER, role).ask(method, path).status()).isEqualTo(status);
    }

    /** 127.0.0.2 stands for every other address that this machine has. */
    @Test
    void itIsReachedFromThisMachineAloneUnlessToldOtherwise() {
        int port = media.uri().getPort();

        assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.2"), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aTicketThatIsNoneOpensNothing() throws Exception {
        assertThat(as(null, null).get("/api/v1/playback/none/hls/master.m3u8").status())
                .isEqualTo(401);
    }

    @Test
    void aTicketIsNoAccessTokenAndAnAccessTokenNoTicket() throws Exception {
        String ticket = media.bean(Tickets.class)
                .sign(new Ticket(
                        OWNER, VIDEO, ASSET, Ticket.Use.OPEN, Instant.now().plusSeconds(60)));
        String token = media.issuer.token(OWNER, Roles.CATALOG_ADMIN);

        assertThat(new Http(media.uri(), ticket).get("/api/v1/jobs").status()).isEqualTo(401);
        assertThat(as(null, null)
                        .get("/api/v1/playback/" + token + "/hls/master.m3u8")
                        .status())
                .isEqualTo(401);
    }

    static List<Endpoint> endpoints() {
        return media.bean(EndpointTable.class).endpoints();
    }

    private static Met expected(Endpoint endpoint, String role, boolean own) {
        if (endpoint.open()) {
            return Met.LET_IN;
        }
        Optional<Reach> reach = endpoint.reach(List.of(role));
        if (reach.isEmpty()) {
            return Met.FORBIDDEN;
        }
        return own || reach.get() == Reach.ALL ? Met.LET_IN : Met.NOTHING;
    }

    private static Met call(Endpoint endpoint, Http caller) throws Exception {
        Http.Head answer = caller.ask(endpoint.method().name(), path(endpoint));
        assertThat(answer.status()).as("%s: %s", path(endpoint), answer.text()).isIn(200, 201, 302, 403, 404, 409, 422);
        return switch (answer.status()) {
            case 403 -> Met.FORBIDDEN;
            case 404 -> endpoint.open() ? Met.LET_IN : Met.NOTHING; // the ticket was read; there is no film behind it
            default -> isListWithoutOurs(endpoint, answer) ? Met.NOTHING : Met.LET_IN;
        };
    }

    private static boolean isListWithoutOurs(Endpoint endpoint, Http.Head answer) {
        return switch (endpoint.method().name() + " " + endpoint.path()) {
            case "GET /api/v1/jobs" -> !answer.text().contains(JOB);
            case "GET /api/v1/assets" -> !answer.text().contains(ASSET);
            default -> false;
        };
    }

    private static String path(Endpoint endpoint) {
        String path = endpoint.path()
                .replace("{assetId}", ASSET)
                .replace("{ticket}", ticket(endpoint))
                .replace("{fileName}", "media_0.m3u8")
                .replace("{id}", id(endpoint.path()));
        return path.endsWith("orphans") ? path + "?area=windows" : path;
    }

    private static String id(String path) {
        if (path.startsWith("/api/v1/titles")) {
            return VIDEO;
        }
        return path.startsWith("/api/v1/jobs") ? JOB : ASSET;
    }

    private static String ticket(Endpoint endpoint) {
        boolean first =
                endpoint.path().endsWith("master.m3u8") || endpoint.path().endsWith("manifest.mpd");
        return media.bean(Tickets.class)
                .sign(new Ticket(
                        "viewer",
                        VIDEO,
                        ASSET,
                        first ? Ticket.Use.OPEN : Ticket.Use.WATCH,
                        Instant.now().plusSeconds(60)));
    }

    private static TitleState publishedTitle() {
        return TitleState.newBuilder()
                .setId(VIDEO)
                .setVersion(1)
                .setVideoVersion(1)
                .setTitle("Heat")
                .setDescription("A film.")
                .setYearLaunched(1995)
                .setRating(Rating.AGE_16)
                .setOpened(true)
                .setPublished(true)
                .setMedia(List.of(VideoMedia.newBuilder()
                        .setSlot(MediaSlot.VIDEO)
                        .setAssetId(ASSET)
                        .setAssetVersion(2)
                        .setStatus(MediaStatus.COMPLETED)
                        .build()))
                .setCreatedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }

    private static Http as(@Nullable String subject, @Nullable String role) {
        return new Http(media.uri(), subject == null ? null : media.issuer.token(subject, String.valueOf(role)));
    }
}
