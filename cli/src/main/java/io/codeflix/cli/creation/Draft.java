package io.codeflix.cli.creation;

import io.codeflix.cli.console.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What is to be created.
 *
 * @param origin the command and, where one is read, its file: another one asks for another thing
 * @param path where it is asked for
 * @param body what is sent
 * @param occurrence which of several that are the same in one list, from 0
 */
public record Draft(String origin, String path, JsonNode body, int occurrence) {

    /** By these people tell one thing from another; whatever else was changed since, it is still the same one. */
    private static final List<String> NAMING = List.of("name", "title", "type", "yearLaunched");

    public static Draft of(String path, Object body) {
        return new Draft("create", path, Json.MAPPER.valueToTree(body), 0);
    }

    String print(String base, String owner) {
        var whole = String.join("\n", base, owner, origin, path, Json.MAPPER.writeValueAsString(body), "" + occurrence);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether {@code stored} still is what this asks for. */
    boolean isStill(JsonNode stored) {
        return NAMING.stream()
                .filter(field -> body.has(field) && stored.has(field))
                .allMatch(field -> body.path(field)
                        .asString("")
                        .strip()
                        .equals(stored.path(field).asString("")));
    }
}
