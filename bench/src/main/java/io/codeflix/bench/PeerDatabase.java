package io.codeflix.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A database of its own in the platform's PostgreSQL, filled with titles as the catalog tells them. */
record PeerDatabase(String url, String user, String password) {
    private static final String NAME = "bench_peer";

    static PeerDatabase of(RunningPlatform platform) throws IOException, SQLException {
        var password = platform.secret("postgres-password");
        var server = "jdbc:postgresql://127.0.0.1:%d/".formatted(platform.port(RunningPlatform.POSTGRES));
        try (var connection = DriverManager.getConnection(server + "postgres", "codeflix", password);
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")
                    .next()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
        return new PeerDatabase(server + NAME, "codeflix", password);
    }

    void fill(List<JsonNode> titles) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    var schema = PeerDatabase.class.getResourceAsStream("peer/schema.sql")) {
                statement.execute(new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8));
            }
            insertTitles(connection, titles);
            for (var title : titles) {
                relate(connection, title, "categories", "category");
                relate(connection, title, "genres", "genre");
                relate(connection, title, "castMembers", "cast_member");
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
        }
    }

    private static void insertTitles(Connection connection, List<JsonNode> titles) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO title VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var title : titles) {
                insert.setObject(1, id(title));
                insert.setLong(2, title.path("version").asLong());
                insert.setString(3, title.path("title").asString());
                insert.setString(4, title.path("description").asString());
                insert.setInt(5, title.path("yearLaunched").asInt());
                insert.setString(6, title.path("rating").asString());
                insert.setBoolean(7, title.path("opened").asBoolean());
                insert.setTimestamp(
                        8,
                        Timestamp.from(Instant.parse(title.path("publishedAt").asString())));
                insert.setString(9, RunningPlatform.JSON.writeValueAsString(title));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void relate(Connection connection, JsonNode title, String field, String table) throws SQLException {
        boolean typed = table.equals("cast_member");
        var values = typed ? "(?, ?, ?)" : "(?, ?)";
        try (var thing = connection.prepareStatement(
                        "INSERT INTO %s VALUES %s ON CONFLICT DO NOTHING".formatted(table, values));
                var link = connection.prepareStatement(
                        "INSERT INTO title_%s VALUES (?, ?) ON CONFLICT DO NOTHING".formatted(table))) {
            for (var related : title.path(field)) {
                insert(thing, related, typed);
                link.setObject(1, id(title));
                link.setObject(2, id(related));
                link.executeUpdate();
            }
        }
    }

    private static void insert(PreparedStatement thing, JsonNode related, boolean typed) throws SQLException {
        thing.setObject(1, id(related));
        thing.setString(2, related.path("name").asString());
        if (typed) {
            thing.setString(3, related.path("type").asString());
        }
        thing.executeUpdate();
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }
}
