package io.codeflix.catalog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.PlainJWT;
import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.MediaTopics;
import io.codeflix.envelope.EventMeta;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.streams.api.identity.EndpointTable;
import io.codeflix.streams.api.identity.Roles;
import io.codeflix.streams.api.text.Folded;
import io.codeflix.streams.api.text.SortKey;
import io.codeflix.streams.testkit.RawHttp;
import io.codeflix.streams.testkit.TestIssuer;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalog as its users meet it: over HTTP, with real tokens, on a real broker. */
class CatalogIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path stateDir;

    private static CatalogServer catalog;

    @BeforeAll
    static void start() {
        catalog = new CatalogServer(stateDir);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> catalog.get("/readyz", null).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    @Test
    void aCreatedVideoIsThereForItsWriterAtOnceAndForViewersNotYet() {
        var category = create("/api/v1/categories", "{\"name\":\"Crime\"}");

        var written = catalog.post("/api/v1/videos", catalog.admin(), video("Heat", category));

        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(written.headers().firstValue("ETag")).contains("\"1\"");
        var id = json(written.body()).get("id").asString();
        assertThat(URI.create(written.headers().firstValue("Location").orElseThrow()))
                .hasPath("/api/v1/videos/" + id);
        var video = json(catalog.get("/api/v1/videos/" + id + "?minVersion=1", catalog.admin())
                .body());
        assertThat(video.get("title").asString()).isEqualTo("Heat");
        assertThat(video.get("categories").get(0).get("name").asString()).isEqualTo("Crime");
        assertThat(catalog.get("/api/v1/titles/" + id, catalog.viewer()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndAnotherBodyUnderItIsRefused() {
        var key = UUID.randomUUID().toString();

        var first = catalog.post("/api/v1/categories", catalog.admin(), "{\"name\":\"Once\"}", "Idempotency-Key", key);
        var again = catalog.post("/api/v1/categories", catalog.admin(), "{\"name\":\"Once\"}", "Idempotency-Key", key);
        var other = catalog.post("/api/v1/categories", catalog.admin(), "{\"name\":\"Other\"}", "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other.body()).get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aStaleVersionIsAConflict() {
        var id = create("/api/v1/categories", "{\"name\":\"Stale\"}");
        catalog.send("PUT", "/api/v1/categories/" + id, catalog.admin(), "{\"name\":\"Newer\"}", "If-Match", "\"1\"");

        var late = catalog.send(
                "PUT", "/api/v1/categories/" + id, catalog.admin(), "{\"name\":\"Late\"}", "If-Match", "\"1\"");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late.body()).get("code").asString()).isEqualTo("stale-version");
    }

    @Test
    void aDeletionSaysBeforehandWhatItTouches() {
        var category = create("/api/v1/categories", "{\"name\":\"In use\"}");
        var genre = create("/api/v1/genres", "{\"name\":\"Uses it\",\"categoryIds\":[\"%s\"]}".formatted(category));
        IntStream.range(0, 11).forEach(i -> {
            var id = create("/api/v1/videos", video("Uses it %02d".formatted(i), category));
            catalog.get("/api/v1/videos/" + id + "?minVersion=1", catalog.admin());
        });
        catalog.get("/api/v1/genres/" + genre + "?minVersion=1", catalog.admin());

        var usage = json(catalog.get("/api/v1/categories/" + category + "/usage", catalog.admin())
                .body());
        var unused = json(catalog.get("/api/v1/genres/" + genre + "/usage", catalog.admin())
                .body());

        assertThat(usage.at("/genres/total").asLong()).isEqualTo(1);
        assertThat(usage.at("/genres/first/0/name").asString()).isEqualTo("Uses it");
        assertThat(usage.at("/videos/total").asLong()).isEqualTo(11);
        assertThat(usage.at("/videos/first")
                        .valueStream()
                        .map(video -> video.get("name").asString()))
                .hasSize(10)
                .startsWith("Uses it 00", "Uses it 01");
        assertThat(usage.get("publishedVideos").asLong()).isZero();
        assertThat(unused.at("/videos/total").asLong()).isZero();
        assertThat(catalog.get("/api/v1/cast-members/nobody/usage", catalog.admin())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWriteSaysWhetherItChangedAnything() {
        var category = create("/api/v1/categories", "{\"name\":\"Still\"}");
        var id = create("/api/v1/videos", video("Still a draft", category));

        var same = json(catalog.send("PUT", "/api/v1/categories/" + category, catalog.admin(), "{\"name\":\" Still \"}")
                .body());
        var other = json(catalog.send("PUT", "/api/v1/categories/" + category, catalog.admin(), "{\"name\":\"Not\"}")
                .body());
        var draft = json(catalog.post("/api/v1/videos/" + id + "/unpublish", catalog.admin(), null)
                .body());

        assertThat(same.get("changed").asBoolean()).isFalse();
        assertThat(same.get("version").asLong()).isEqualTo(1);
        assertThat(other.get("changed").asBoolean()).isTrue();
        assertThat(other.get("version").asLong()).isEqualTo(2);
        assertThat(draft.get("changed").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/categories,   Alimentação,          Ábaco",
        "/api/v1/genres,       Coração,              Ärzte",
        "/api/v1/cast-members, 'Łukasz Żal',         'Ægir Þór'",
    })
    void aListIsFoundAndSortedWithoutAccents(String list, String name, String first) {
        var type = list.endsWith("members") ? ",\"type\":\"ACTOR\"" : "";
        var mark = UUID.randomUUID().toString().substring(0, 8);
        create(list, "{\"name\":\"Zz %s\"%s}".formatted(mark, type));
        create(list, "{\"name\":\"%s %s\"%s}".formatted(first, mark, type));
        var id = create(list, "{\"name\":\"%s %s\"%s}".formatted(name, mark, type));
        catalog.get(list + "/" + id + "?minVersion=1", catalog.admin());

        var plain = Folded.of(name).replace(" ", "%20");
        assertThat(total(list + "?search=" + plain + "%20" + mark)).isEqualTo(1);
        assertThat(namesOf(list + "?search=" + mark))
                .containsExactly(first + " " + mark, name + " " + mark, "Zz " + mark);
    }

    @Test
    void videosAreFoundByEveryLanguageAndPagesShareOneOrder() {
        var category = create("/api/v1/categories", "{\"name\":\"Accents\"}");
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var names = List.of("Água", "agua", "Ábaco", "Zé", "É", "e", "Ñu", "Œuvre", "Ørsted");
        for (var name : names) {
            var id = create("/api/v1/videos", video(name + " " + mark, category));
            catalog.get("/api/v1/videos/" + id + "?minVersion=1", catalog.admin());
            catalog.send(
                    "PUT",
                    "/api/v1/videos/" + id + "/translations/fr",
                    catalog.admin(),
                    "{\"title\":\"L'été %s\",\"description\":\"x\"}".formatted(mark));
            catalog.get("/api/v1/videos/" + id + "?minVersion=2", catalog.admin());
        }

        assertThat(total("/api/v1/videos?search=l%27ete%20" + mark)).isEqualTo(names.size());
        var pages = IntStream.range(0, 5)
                .mapToObj(page -> "/api/v1/videos?perPage=2&search=%s&page=%d".formatted(mark, page))
                .flatMap(page -> json(catalog.get(page, catalog.admin()).body())
                        .get("items")
                        .valueStream())
                .map(video -> video.get("title").asString().replace(" " + mark, ""));
        assertThat(pages).containsExactly("Ábaco", "agua", "Água", "e", "É", "Ñu", "Œuvre", "Ørsted", "Zé");
    }

    private List<String> namesOf(String list) {
        return json(catalog.get(list, catalog.admin()).body())
                .get("items")
                .valueStream()
                .map(item -> item.get("name").asString())
                .toList();
    }

    @Test
    void textThatLooksTheSameIsStoredTheSameAndIsTheSameRequest() {
        var key = UUID.randomUUID().toString();
        var apart = catalog.post(
                "/api/v1/categories", catalog.admin(), "{\"name\":\"Ame\\u0301lie\"}", "Idempotency-Key", key);
        var together = catalog.post(
                "/api/v1/categories", catalog.admin(), "{\"name\":\"Am\\u00e9lie\"}", "Idempotency-Key", key);

        assertThat(together.body()).isEqualTo(apart.body());
        var id = json(apart.body()).get("id").asString();
        assertThat(json(catalog.get("/api/v1/categories/" + id + "?minVersion=1", catalog.admin())
                                .body())
                        .get("name")
                        .asString())
                .isEqualTo("Am\u00e9lie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/categories/nobody",
                "/api/v1/genres/nobody",
                "/api/v1/cast-members/nobody",
                "/api/v1/videos/nobody",
                "/api/v1/titles/nobody",
                "/api/v1/categories/nobody/usage",
            })
    void whatNobodyKnowsIsNotFoundAtOnceAndWhoWaitsForItIsToldToComeBack(String path) {
        var unknown = catalog.get(path, catalog.admin());
        var awaited = catalog.get(path + "?minVersion=1", catalog.admin());

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(awaited.statusCode()).isEqualTo(503);
        assertThat(awaited.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void whatWasDeletedIsGoneForWhoeverWaitsForItsDeletion() {
        var id = create("/api/v1/categories", "{\"name\":\"Short-lived\"}");
        var gone = json(catalog.send("DELETE", "/api/v1/categories/" + id, catalog.admin(), null)
                .body());

        var answer = catalog.get("/api/v1/categories/" + id + "?minVersion=" + gone.get("version"), catalog.admin());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/categories/, 200",
        "/api/v1/categories/nobody/, 404",
        "/api/v1/videos/?perPage=1, 200",
        "/api/v1/titles/, 200",
        "/api/v1/titles/nobody/, 404",
        "/api/v1/unknown/, 403",
    })
    void aSlashAtTheEndChangesNothing(String path, int status) {
        assertThat(catalog.get(path, catalog.admin()).statusCode()).isEqualTo(status);
        assertThat(catalog.get(path, null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            perPage=1e3                | perPage
            page=x                     | page
            page=99999999999           | page
            """)
    void aParameterOfAnotherKindIsNamedInOurWords(String query, String parameter) {
        var answer = catalog.get("/api/v1/categories?" + query, catalog.admin());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).get("detail").asString())
                .isEqualTo("'%s' takes a whole number of at most 2147483647.".formatted(parameter));
        assertThat(json(answer.body()).at("/errors/0/field").asString()).isEqualTo(parameter);
    }

    @Test
    void everyBrokenFieldIsToldAtOnce() {
        var answer = catalog.post(
                "/api/v1/videos",
                catalog.admin(),
                "{\"title\":\"\",\"description\":\"\",\"yearLaunched\":3,\"rating\":\"X\",\"categoryIds\":[\"nope\"],\"genreIds\":[null],\"castMemberIds\":[\"x\"]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body())
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly(
                        "title", "description", "yearLaunched", "rating", "categoryIds", "genreIds", "castMemberIds");
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsAppliedTwiceOverARestart() {
        var ids = new HashSet<String>();
        IntStream.range(0, 20)
                .forEach(i -> ids.add(create("/api/v1/categories", "{\"name\":\"Kept %d\"}".formatted(i))));

        catalog.restart();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> catalog.get("/readyz", null).statusCode() == 200);

        assertThat(ids)
                .allSatisfy(id -> assertThat(catalog.get("/api/v1/categories/" + id + "?minVersion=1", catalog.admin())
                                .statusCode())
                        .isEqualTo(200));
        var facts = catalog.committed(CatalogTopics.CATEGORY_EVENTS).stream()
                .map(fact -> ((EventMeta) fact.get(0)).getEventId())
                .toList();
        assertThat(facts).doesNotHaveDuplicates();
    }

    @Test
    void aRecordThatNobodyCanReadBecomesOneDeadLetterAndTheOthersFlow() throws Exception {
        int before = catalog.bytes(CatalogTopics.DEAD_LETTERS).size();
        var poison = ("poison " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", catalog.kafka.getBrokersAsString()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(CatalogTopics.CATEGORY_COMMANDS.name(), "k", poison))
                    .get();
        }

        create("/api/v1/categories", "{\"name\":\"After the poison\"}");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> catalog.bytes(CatalogTopics.DEAD_LETTERS).size() == before + 1);
        assertThat(catalog.bytes(CatalogTopics.DEAD_LETTERS)).anyMatch(letter -> Arrays.equals(letter, poison));
    }

    @Test
    void aPublishedTitleIsFoundByViewersAndCostsNoBodyWhileItIsUnchanged() {
        var category = create("/api/v1/categories", "{\"name\":\"Heists\"}");
        var id = published("Heat", category);

        var title = catalog.get("/api/v1/titles/" + id, catalog.viewer());
        var etag = title.headers().firstValue("ETag").orElseThrow();
        var again = catalog.get("/api/v1/titles/" + id, catalog.viewer(), "If-None-Match", "\"older\", " + etag);
        var listed = catalog.get(
                "/api/v1/titles?category=%s&year=1995&rating=16&sort=title".formatted(category), catalog.viewer());

        assertThat(json(title.body()).get("title").asString()).isEqualTo("Heat");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(json(listed.body())
                        .get("items")
                        .valueStream()
                        .map(it -> it.get("id").asString()))
                .containsExactly(id);
    }

    @Test
    void aReaderThatTakesGzipGetsTheSamePageCompressed() throws Exception {
        var category = create("/api/v1/categories", "{\"name\":\"Pressed\"}");
        published("Pressed flat", category);
        var id = published("Pressed flatter", category);

        var plain = catalog.get("/api/v1/titles?category=" + category, catalog.viewer());
        var compressed =
                catalog.getBytes("/api/v1/titles?category=" + category, catalog.viewer(), "Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("Vary")).contains("accept-encoding, accept-language, origin");
        assertThat(compressed.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body())
                    .contains(id);
        }
    }

    @Test
    void aPageIsNewAsSoonAsOneOfItsTitlesIs() {
        var category = create("/api/v1/categories", "{\"name\":\"Changing\"}");
        published("First", category);
        var before = catalog.get("/api/v1/titles?category=" + category, catalog.viewer());

        var second = published("Second", category);

        var after = catalog.get("/api/v1/titles?category=" + category, catalog.viewer());
        assertThat(before.body()).doesNotContain(second);
        assertThat(after.body()).contains(second);
        assertThat(after.headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
    }

    /** The table of roles, walked: every endpoint with a token of every role, of no role, and without a token. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void everyRoleGetsWhatTheTableSaysAndNothingElse(EndpointTable.Endpoint endpoint) {
        var expected = new TreeMap<String, Boolean>();
        var met = new TreeMap<String, Boolean>();

        for (var role : Roles.ALL) {
            expected.put(role, endpoint.allows(role));
            met.put(role, isLetIn(endpoint, catalog.issuer.token("x", role)));
        }

        assertThat(met).isEqualTo(expected);
        assertThat(call(endpoint, catalog.issuer.token("x", "offline_access"))).isEqualTo(403);
        assertThat(call(endpoint, null)).isEqualTo(401);
    }

    static List<EndpointTable.Endpoint> endpoints() {
        return catalog.bean(EndpointTable.class).endpoints();
    }

    /** What a controller answers to a token that may call it is another test's business. */
    private static boolean isLetIn(EndpointTable.Endpoint endpoint, String token) {
        int status = call(endpoint, token);
        assertThat(status).isIn(200, 403, 404, 422);
        return status != 403;
    }

    private static int call(EndpointTable.Endpoint endpoint, @Nullable String token) {
        var body = Set.of(HttpMethod.POST, HttpMethod.PUT).contains(endpoint.method()) ? "{}" : null;
        var path = endpoint.path()
                .replace("{id}", "00000000-0000-0000-0000-000000000000")
                .replace("{locale}", "pt-BR");
        return catalog.send(endpoint.method().name(), path, token, body).statusCode();
    }

    @Test
    void theTableNamesEveryEndpointThereIs() {
        var handlers = catalog.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var served = handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)));

        assertThat(Stream.concat(served, Stream.of("GET /api/v1/titles", "GET /api/v1/titles/{id}")))
                .as("what Spring serves, and the listener for titles")
                .containsExactlyInAnyOrderElementsOf(endpoints().stream()
                        .map(endpoint -> endpoint.method() + " " + endpoint.path())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD,   /api/v1/videos,         catalog_videos,     200",
        "HEAD,   /api/v1/videos,         catalog_categories, 403",
        "PATCH,  /api/v1/genres,         catalog_genres,     405",
        "PATCH,  /api/v1/genres,         subscriber,         403",
        "POST,   /api/v1/titles,         subscriber,         405",
        "GET,    /internal/v1/anything,  catalog_admin,      403",
        "GET,    /api/v1/unknown,        catalog_admin,      403",
        "GET,    /actuator/env,          catalog_admin,      403",
        "GET,    /actuator/heapdump,     service,            403",
    })
    void whatTheTableDoesNotNameIsRefused(String method, String path, String role, int status) {
        var answer = catalog.send(method, path, catalog.issuer.token("x", role), method.equals("POST") ? "{}" : null);

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** 127.0.0.2 stands for every other address that this machine has. */
    @Test
    void itIsReachedFromThisMachineAloneUnlessToldOtherwise() {
        for (int port : List.of(catalog.port(), catalog.titlesPort())) {
            assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.2"), port).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    /** On Spring's port and on the listener's, each of which reads HTTP in its own way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/titles/%zz HTTP/1.1~Host: x~~",
                "GET /%ff HTTP/1.1~Host: x~~",
                "GET /api/v1/categories?__proto__[x]=1 HTTP/1.1~Host: x~~",
                "hello~~",
                "GET /api/v1/titles HTTP/9.9~Host: x~~",
                "GET /api/v1/titles HTTP/1.1~~",
                "TRACE /api/v1/titles HTTP/1.1~Host: x~~",
                "POST /api/v1/titles HTTP/1.1~Host: x~Transfer-Encoding: zip~~",
            })
    void whatIsRefusedBeforeAnybodyKnowsWhatItMeansIsAProblem(String request) throws Exception {
        for (int port : List.of(catalog.port(), catalog.titlesPort())) {
            var answer = RawHttp.send(port, request);

            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.field("content-type").orElseThrow()).startsWith("application/problem+json");
            assertThat(json(answer.body()).get("type").asString()).isEqualTo("about:blank");
        }
    }

    @Test
    void aWriteInChunksIsTaken() {
        var body = BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("{\"name\":\"In chunks\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(catalog.publish("/api/v1/categories", catalog.admin(), body).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotOursIsRefused(String what, String token) {
        for (var path : List.of("/api/v1/categories", "/api/v1/titles")) {
            var answer = catalog.get(path, token);

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
    }

    static Stream<Arguments> badTokens() throws Exception {
        var issuer = catalog.issuer;
        var good = issuer.claims("eve", "catalog_admin");
        var past = Date.from(Instant.now().minusSeconds(60));
        var publicKey = issuer.key().toRSAPublicKey().getEncoded();
        var stranger = TestIssuer.newKey("stranger");
        return Stream.of(
                Arguments.of("no token at all, but a word", "word"),
                Arguments.of("alg none", new PlainJWT(good.build()).serialize()),
                Arguments.of(
                        "HS256 signed with the public key",
                        TestIssuer.sign(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID("first")
                                        .build(),
                                good.build(),
                                new MACSigner(publicKey))),
                Arguments.of(
                        "a stranger's key under our key id",
                        TestIssuer.sign(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("first")
                                        .build(),
                                good.build(),
                                new RSASSASigner(stranger))),
                Arguments.of(
                        "a key that the token brings along",
                        TestIssuer.sign(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .type(JOSEObjectType.JWT)
                                        .jwk(stranger.toPublicJWK())
                                        .build(),
                                good.build(),
                                new RSASSASigner(stranger))),
                Arguments.of("a head five thousand levels deep", nestedHead() + ".e30.AA"),
                Arguments.of(
                        "expired",
                        issuer.sign(issuer.claims("eve", "catalog_admin")
                                .expirationTime(past)
                                .build())),
                Arguments.of(
                        "not yet valid",
                        issuer.sign(issuer.claims("eve", "catalog_admin")
                                .notBeforeTime(Date.from(Instant.now().plusSeconds(120)))
                                .build())),
                Arguments.of(
                        "without an end",
                        issuer.sign(issuer.claims("eve", "catalog_admin")
                                .expirationTime(null)
                                .build())),
                Arguments.of(
                        "another issuer",
                        issuer.sign(issuer.claims("eve", "catalog_admin")
                                .issuer("https://evil.example")
                                .build())),
                Arguments.of(
                        "another audience",
                        issuer.sign(issuer.claims("eve", "catalog_admin")
                                .audience("account")
                                .build())),
                Arguments.of(
                        "an ID token",
                        issuer.sign(issuer.claims("eve", "catalog_admin")
                                .claim("typ", "ID")
                                .build())));
    }

    private static String nestedHead() {
        var head = "{\"alg\":\"RS256\",\"kid\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whoever followed them would believe a stranger, and call whomever a stranger names. */
    @Test
    void keysThatATokenPointsToAreNeitherFetchedNorBelieved() throws Exception {
        try (var stranger = new TestIssuer()) {
            var keys = URI.create(stranger.jwksUri());
            var heads = Map.of(
                    "jku", new JWSHeader.Builder(JWSAlgorithm.RS256).jwkURL(keys),
                    "jku under our key id",
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID("first")
                                    .jwkURL(keys),
                    "x5u",
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID("first")
                                    .x509CertURL(keys));
            for (var head : heads.entrySet()) {
                var token = TestIssuer.sign(
                        head.getValue().build(),
                        catalog.issuer.claims("eve", "catalog_admin").build(),
                        new RSASSASigner(stranger.key()));

                assertThat(catalog.get("/api/v1/categories", token).statusCode())
                        .as(head.getKey())
                        .isEqualTo(401);
            }
            assertThat(stranger.fetches()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/categories", "/api/v1/titles"})
    void aTokenInTheAddressIsRefusedHoweverGoodItIs(String path) {
        var answer = catalog.get(path + "?access_token=" + catalog.admin(), null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).get("code").asString()).isEqualTo("token-in-query");
    }

    @Test
    void unknownKeyIdsLeadToFewFetchesOfKeysWhateverTheirRate() throws Exception {
        catalog.get("/api/v1/categories", catalog.admin());
        int before = catalog.issuer.fetches();
        var stranger = TestIssuer.newKey("stranger");

        for (int i = 0; i < 20; i++) {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID("unknown-" + i)
                    .build();
            var token = TestIssuer.sign(header, catalog.issuer.claims("eve").build(), new RSASSASigner(stranger));
            var answer = catalog.get("/api/v1/categories", token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(json(answer.body()).get("code").asString()).isEqualTo("unauthenticated");
        }

        // two within a cool-down, and one may end in the midst of the twenty, with one of its own left
        assertThat(catalog.issuer.fetches() - before).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void aRequestThatCannotBeMeantGetsAClearRefusal(String what, String body, int status, String code) {
        var answer = catalog.post("/api/v1/categories", catalog.admin(), body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).get("code").asString()).isEqualTo(code);
    }

    static List<Arguments> badRequests() {
        return List.of(
                Arguments.of("no JSON", "name=x", 400, "unreadable"),
                Arguments.of("cut off", "{\"name\":\"x", 400, "unreadable"),
                Arguments.of("a key twice", "{\"name\":\"abc\",\"name\":\"def\"}", 400, "unreadable"),
                Arguments.of("a field nobody asked for", "{\"name\":\"abc\",\"role\":\"admin\"}", 422, "validation"),
                Arguments.of("a price", "{\"name\":\"abc\",\"price\":0}", 422, "validation"),
                Arguments.of("null", "null", 400, "unreadable"),
                Arguments.of("a list", "[]", 400, "unreadable"),
                Arguments.of("a number for a name", "{\"name\":[1]}", 422, "validation"),
                Arguments.of("NaN", "{\"name\":NaN}", 400, "unreadable"),
                Arguments.of("10,000 levels deep", "[".repeat(10_000) + "]".repeat(10_000), 400, "unreadable"),
                Arguments.of("a name of 2,000", "{\"name\":\"%s\"}".formatted("x".repeat(2_000)), 422, "validation"),
                Arguments.of("a megabyte", "{\"name\":\"%s\"}".formatted("x".repeat(1_000_000)), 413, "too-large"),
                Arguments.of("a NUL in a name", "{\"name\":\"ab\\u0000c\"}", 422, "validation"),
                Arguments.of("right-to-left override", "{\"name\":\"ab\\u202Ec\"}", 422, "validation"),
                Arguments.of("half a character", "{\"name\":\"ab\\uD83Cc\"}", 422, "validation"));
    }

    /** In the midst of a name; the last are not even the encoding of JSON that they begin like. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a byte that begins nothing,   7b226e616d65223a226162 80 63227d,     400, unreadable",
        "a character cut off,          7b226e616d65223a226162 c3 63227d,     400, unreadable",
        "a slash in two bytes,         7b226e616d65223a226162 c0af 63227d,   400, unreadable",
        "half a character,             7b226e616d65223a226162 eda080 63227d, 400, unreadable",
        "UTF-32 in an order of no one, 0000fffe 7b000000,                    400, unreadable",
    })
    void aBodyThatIsNoTextIsRefused(String what, String hex, int status, String code) {
        var body = HexFormat.of().parseHex(hex.replace(" ", ""));

        var answer = catalog.postBytes("/api/v1/categories", catalog.admin(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).get("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+1000000000-12-31T23:59:59Z\"",
                "\"-1000000000-01-01T00:00:00Z\"",
                "\"soon\"",
                "1e999",
                "9223372036854775807",
                "null",
            })
    void aMomentThatNoCalendarHasIsRefused(String moment) {
        var id = create("/api/v1/videos", video("Never", create("/api/v1/categories", "{\"name\":\"Calendars\"}")));

        var answer = catalog.send(
                "PUT", "/api/v1/videos/" + id + "/schedule", catalog.admin(), "{\"publishAt\":%s}".formatted(moment));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    /** Each would find everything, or something, where a filter were taken for more than a text to compare with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%25",
                "*",
                ".*",
                "x'%20OR%20'1'='1",
                "x'%3B%20DROP%20TABLE%20categories",
                "%22%7D%2C%7B%22a%22%3A%22",
                "%24%7B7*7%7D",
                "%00",
            })
    void aFilterIsATextAndNeverPartOfAQuestion(String injected) {
        var category = create("/api/v1/categories", "{\"name\":\"Plainly named\"}");
        create("/api/v1/videos", video("Plainly titled", category));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(total("/api/v1/categories?search=plainly")).isPositive();
            assertThat(total("/api/v1/videos?search=plainly")).isPositive();
        });

        assertThat(total("/api/v1/categories?search=" + injected)).isZero();
        assertThat(total("/api/v1/videos?search=" + injected)).isZero();
        assertThat(total("/api/v1/videos?category=" + injected)).isZero();
        var titles = catalog.get("/api/v1/titles?category=" + injected, catalog.viewer());
        assertThat(json(titles.body()).get("items")).isEmpty();
    }

    private static int total(String path) {
        var answer = catalog.get(path, catalog.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body()).get("total").asInt();
    }

    @Test
    void aTranslatedTitleIsReadInTheBestLanguageTheViewerKnows() {
        var id = published("Heat", create("/api/v1/categories", "{\"name\":\"Translated\"}"));

        var written = catalog.send(
                "PUT",
                "/api/v1/videos/" + id + "/translations/pt-br",
                catalog.admin(),
                "{\"title\":\"Fogo contra Fogo\",\"description\":\"Um assalto.\"}");

        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        var path = "/api/v1/titles/" + id + "?minVersion="
                + json(written.body()).get("version").asLong();
        var spoken = catalog.get(path, catalog.viewer(), "Accept-Language", "de, pt-BR;q=0.5");
        assertThat(json(spoken.body()).get("title").asString()).isEqualTo("Fogo contra Fogo");
        assertThat(spoken.headers().allValues("Vary")).contains("accept-encoding, accept-language, origin");
        var etag = spoken.headers().firstValue("ETag").orElseThrow();
        assertThat(catalog.get(path, catalog.viewer(), "Accept-Language", "pt-BR", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(catalog.get(path, catalog.viewer(), "If-None-Match", etag).statusCode())
                .isEqualTo(200);
        assertThat(json(catalog.get(path + "&locale=pt-BR", catalog.viewer(), "Accept-Language", "de")
                                .body())
                        .get("title")
                        .asString())
                .isEqualTo("Fogo contra Fogo");
        assertThat(json(catalog.get("/api/v1/titles?limit=100&locale=pt-BR", catalog.viewer())
                                .body())
                        .get("items")
                        .valueStream()
                        .map(it -> it.get("title").asString()))
                .contains("Fogo contra Fogo");
        assertThat(catalog.send("PUT", "/api/v1/videos/" + id + "/translations/x_y", catalog.admin(), "{}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aScheduledVideoPublishesItself() {
        var id = create("/api/v1/videos", video("Heat", create("/api/v1/categories", "{\"name\":\"Premieres\"}")));
        catalog.tell(MediaTopics.ASSET_STATE, "asset-of-" + id, readyAsset(id));
        var path = "/api/v1/videos/" + id + "/schedule";

        var past = catalog.send("PUT", path, catalog.admin(), "{\"publishAt\":\"2020-01-01T00:00:00Z\"}");
        var soon = catalog.send(
                "PUT",
                path,
                catalog.admin(),
                "{\"publishAt\":\"%s\"}".formatted(Instant.now().plusSeconds(2)));

        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(soon.statusCode()).as(soon.body()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        catalog.get("/api/v1/titles/" + id, catalog.viewer()).statusCode() == 200);
    }

    @Test
    void aVideoNamesItsGenresAndCastAndFollowsTheirChanges() {
        var category = create("/api/v1/categories", "{\"name\":\"Thrillers\"}");
        var genre = create("/api/v1/genres", "{\"name\":\"Noir\",\"categoryIds\":[\"%s\"]}".formatted(category));
        var director = create("/api/v1/cast-members", "{\"name\":\"Michael Mann\",\"type\":\"DIRECTOR\"}");
        var id = create(
                "/api/v1/videos",
                "{\"title\":\"Collateral\",\"description\":\"A ride.\",\"yearLaunched\":2004,\"rating\":\"16\",\"categoryIds\":[\"%s\"],\"genreIds\":[\"%s\"],\"castMemberIds\":[\"%s\"]}"
                        .formatted(category, genre, director));

        catalog.send("PUT", "/api/v1/genres/" + genre, catalog.admin(), "{\"name\":\"Neo-noir\"}");
        catalog.post("/api/v1/categories/" + category + "/deactivate", catalog.admin(), null);
        catalog.send("DELETE", "/api/v1/cast-members/" + director, catalog.admin(), null);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var video =
                    json(catalog.get("/api/v1/videos/" + id, catalog.admin()).body());
            assertThat(video.get("genres").get(0).get("name").asString()).isEqualTo("Neo-noir");
            assertThat(video.get("castMembers")).isEmpty();
            assertThat(video.get("categories")).isEmpty();
            assertThat(video.get("categoryIds").get(0).asString()).isEqualTo(category);
        });
        var read = json(catalog.get("/api/v1/genres/" + genre + "?minVersion=2", catalog.admin())
                .body());
        assertThat(read.get("name").asString()).isEqualTo("Neo-noir");
        assertThat(read.get("categories")).isEmpty();
    }

    @Test
    void aListThatIsAskedForNothingGivesItsFirstTenByName() {
        for (int i = 0; i < 11; i++) {
            var category = create("/api/v1/categories", "{\"name\":\"Default %02d\"}".formatted(i));
            create("/api/v1/genres", "{\"name\":\"Default %02d\"}".formatted(i));
            create("/api/v1/cast-members", "{\"name\":\"Default %02d\",\"type\":\"DIRECTOR\"}".formatted(i));
            create("/api/v1/videos", video("Default %02d".formatted(i), category));
        }
        for (var section : Map.of("categories", "name", "genres", "name", "cast-members", "name", "videos", "title")
                .entrySet()) {
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                var page = json(catalog.get("/api/v1/" + section.getKey(), catalog.admin())
                        .body());
                assertThat(page.propertyNames())
                        .as(section.getKey())
                        .containsExactlyInAnyOrder("current_page", "per_page", "total", "items");
                assertThat(page.get("current_page").asInt()).isZero();
                assertThat(page.get("per_page").asInt()).isEqualTo(10);
                assertThat(page.get("total").asInt()).isGreaterThanOrEqualTo(11);
                assertThat(page.get("items")
                                .valueStream()
                                .map(it -> SortKey.of(it.get(section.getValue()).asString())))
                        .hasSize(10)
                        .isSorted();
            });
        }
    }

    @Test
    void sectionsAreListedByNameInPages() {
        var word = "Sorted " + UUID.randomUUID();
        for (var name : List.of("b", "A", "c")) {
            create("/api/v1/genres", "{\"name\":\"%s %s\"}".formatted(name, word));
            create("/api/v1/cast-members", "{\"name\":\"%s %s\",\"type\":\"ACTOR\"}".formatted(name, word));
        }
        var query = "?perPage=2&search=" + word.replace(" ", "%20").toUpperCase(Locale.ROOT);

        for (var section : List.of("genres", "cast-members")) {
            Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                var first = json(catalog.get("/api/v1/" + section + query, catalog.admin())
                        .body());
                assertThat(first.get("total").asInt()).isEqualTo(3);
                assertThat(first.get("items")
                                .valueStream()
                                .map(it -> it.get("name").asString().charAt(0)))
                        .containsExactly('A', 'b');
            });
            var last = json(catalog.get("/api/v1/" + section + query + "&dir=desc&page=1", catalog.admin())
                    .body());
            assertThat(last.get("items").get(0).get("name").asString()).startsWith("A ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/categories?perPage=-1,                 422",
        "/api/v1/categories?perPage=9223372036854775808, 400",
        "/api/v1/categories?sort=name;drop,             422",
        "/api/v1/categories?dir=sideways,               422",
        "/api/v1/categories/nope,                       404",
        "/api/v1/categories?page=-1,                    422",
        "/api/v1/videos?perPage=9223372036854775807,    400",
        "/api/v1/videos?sort=title%20desc,              422",
        "/api/v1/categories?search=%C3%28,              400",
        "/api/v1/categories?=x,                         400",
        "/api/v1/categories/%C3%28,                     400",
        "/api/v1/categories/%00,                        400",
        "/api/v1/categories/..%2f..%2fetc,              400",
        "/api/v1/categories/..%5c..%5cetc,              400",
        "/api/v1/titles/..%2f..%2fetc,                  404",
        "/api/v1/titles/%2e%2e,                         404",
        "/api/v1/titles/%00,                            404",
        "/api/v1/titles?category=%C3%28,                200",
        "/api/v1/titles?limit=-1,                       422",
        "/api/v1/titles?limit=9223372036854775808,      400",
        "/api/v1/titles?cursor=abc,                     422",
        "/api/v1/titles?limit=0,                        422",
        "/api/v1/titles?sort=oldest,                    422",
        "/api/v1/titles?rating=X,                       422",
        "/api/v1/titles?year=soon,                      400",
        "/api/v1/titles?genre=none&sort=title,          200",
        "/api/v1/categories?access_token=abc,           400",
    })
    void aQuestionThatCannotBeMeantGetsAClearRefusal(String path, int status) {
        var answer = catalog.get(path, catalog.admin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    /** Forms too, whose bodies servers like to take apart before anybody asks them to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/categories   | application/xml                   | name=%zz | 415 | unsupported-media-type",
                "POST | /api/v1/categories   | text/plain                        | name=%zz | 415 | unsupported-media-type",
                "POST | /api/v1/categories   | application/x-www-form-urlencoded | name=x   | 415 | unsupported-media-type",
                "POST | /api/v1/categories   | application/x-www-form-urlencoded | name=%zz | 400 | bad-request",
                "POST | /api/v1/categories   | multipart/form-data               | name=%zz | 415 | unsupported-media-type",
                "POST | /api/v1/categories   | multipart/form-data; boundary=x   | name=%zz | 415 | unsupported-media-type",
                "POST | /api/v1/categories   | of no type                        | name=%zz | 415 | unsupported-media-type",
                "PUT  | /api/v1/categories/x | application/x-www-form-urlencoded | name=%zz | 415 | unsupported-media-type",
                "PUT  | /api/v1/categories/x | multipart/form-data; boundary=x   | name=%zz | 415 | unsupported-media-type",
            })
    void anotherTypeThanJsonIsRefused(String method, String path, String type, String body, int status, String code) {
        var answer = catalog.send(method, path, catalog.admin(), body, "Content-Type", type);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).get("code").asString()).isEqualTo(code);
        assertThat(catalog.send(method, path, null, body, "Content-Type", type).statusCode())
                .as("without a token")
                .isEqualTo(401);
    }

    @Test
    void anotherMethodThanThoseThereAreIsRefused() {
        assertThat(catalog.send("PATCH", "/api/v1/categories", catalog.admin(), "{}")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void anOddKeyOrVersionIsRefused() {
        var admin = catalog.admin();

        assertThat(catalog.post("/api/v1/categories", admin, "{}", "Idempotency-Key", "a b")
                        .statusCode())
                .isEqualTo(400);
        assertThat(catalog.send("PUT", "/api/v1/categories/x", admin, "{}", "If-Match", "3")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String create(String path, String body) {
        var answer = catalog.post(path, catalog.admin(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body()).get("id").asString();
    }

    /** A video whose film is ready, published and seen by viewers. */
    private static String published(String title, String category) {
        var id = create("/api/v1/videos", video(title, category));
        catalog.tell(MediaTopics.ASSET_STATE, "asset-of-" + id, readyAsset(id));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> catalog.post("/api/v1/videos/" + id + "/publish", catalog.admin(), null)
                                .statusCode()
                        == 200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        catalog.get("/api/v1/titles/" + id, catalog.viewer()).statusCode() == 200);
        return id;
    }

    private static String video(String title, String category) {
        return "{\"title\":\"%s\",\"description\":\"About it.\",\"yearLaunched\":1995,\"rating\":\"16\",\"categoryIds\":[\"%s\"]}"
                .formatted(title, category);
    }

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private static AssetState readyAsset(String videoId) {
        return AssetState.newBuilder()
                .setId("asset-of-" + videoId)
                .setVersion(3)
                .setVideoId(videoId)
                .setSlot(AssetSlot.VIDEO)
                .setOwnerId("ana")
                .setFileName("heat.mp4")
                .setSizeBytes(1)
                .setPartSizeBytes(1)
                .setUploadId("u")
                .setObjectKey("originals/heat")
                .setStatus(AssetStatus.READY)
                .setCreatedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }
}
