package io.codeflix.stack.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A GET to an S3 store signed with version 4: enough to ask whether it knows us and has our bucket. */
record SignedGet(String accessKey, String secretKey, String region) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String EMPTY_BODY = hex(sha256(""));

    /** @throws IOException unless the answer is 200 */
    void check(String endpoint, String path, String query) throws IOException, InterruptedException {
        var uri = URI.create(endpoint + path + "?" + query);
        var time = TIME.format(Instant.now());
        var scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(5))
                .header("x-amz-date", time)
                .header("x-amz-content-sha256", EMPTY_BODY)
                .header("Authorization", authorization(uri, time, scope))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%s answers %d: %s".formatted(uri, answer.statusCode(), answer.body()));
            }
        }
    }

    private String authorization(URI uri, String time, String scope) {
        var signedHeaders = "host;x-amz-content-sha256;x-amz-date";
        var canonical = "GET\n%s\n%s\nhost:%s\nx-amz-content-sha256:%s\nx-amz-date:%s\n\n%s\n%s"
                .formatted(
                        uri.getPath(), uri.getQuery(), uri.getAuthority(), EMPTY_BODY, time, signedHeaders, EMPTY_BODY);
        var toSign = "AWS4-HMAC-SHA256\n%s\n%s\n%s".formatted(time, scope, hex(sha256(canonical)));
        var key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (var part : scope.split("/")) {
            key = hmac(key, part);
        }
        return "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(accessKey, scope, signedHeaders, hex(hmac(key, toSign)));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
