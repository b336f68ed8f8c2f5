package io.codeflix.stack.server;

import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.Probe;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Address;
import io.codeflix.stack.home.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** PostgreSQL. Durable: the registry's schema ids live here, and a log whose ids are lost can't be read any more. */
public final class Postgres {
    public static final String NAME = "postgres";

    /** The superuser of a server that is started here. */
    private static final String USER = "codeflix";

    private final Settings settings;

    private Postgres(Settings settings) {
        this.settings = settings;
    }

    public static Component of(Settings settings) {
        var postgres = new Postgres(settings);
        Probe login = () -> postgres.connect("postgres").close();
        if (settings.external().runs(NAME)) {
            return Component.elsewhere(
                    NAME, address(settings).toString(), login, settings.home().log(NAME));
        }
        return new Component(
                NAME,
                Set.of(),
                List.of(settings.ports().postgres()),
                (Work.Program) postgres::prepare,
                login,
                Duration.ofSeconds(120),
                settings.home().log(NAME));
    }

    /** Where a database of it is reached. */
    public static String url(Settings settings, String database) {
        return "jdbc:postgresql://%s/%s".formatted(address(settings), database);
    }

    /** Who may make databases there. */
    static String user(Settings settings) {
        return settings.external().get("postgres.user", USER);
    }

    private static Address address(Settings settings) {
        return settings.external()
                .address("postgres.address", Address.local(settings.ports().postgres()));
    }

    public static String password(Settings settings) {
        return settings.home().secrets().password("postgres-password");
    }

    /** Makes a database unless it is there. */
    public static void ensureDatabase(Settings settings, String name) throws SQLException {
        try (var connection = new Postgres(settings).connect("postgres");
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
                }
            }
        }
    }

    private Command prepare() throws IOException, InterruptedException {
        var programs = PostgresFiles.unpack(settings.checkout()).resolve("bin");
        var data = settings.home().data(NAME);
        var cluster = data.resolve("cluster");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(programs, data, cluster);
        }
        var line = new ArrayList<>(UnprivilegedUser.prefix());
        line.addAll(List.of(programs.resolve("postgres").toString(), "-D", cluster.toString()));
        serverSettings().forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        // INT is its fast shutdown: TERM would wait for clients to leave
        return new Command(line, Map.of(), data, "INT", () -> {});
    }

    private void initialise(Path programs, Path data, Path cluster) throws IOException, InterruptedException {
        password(settings);
        var line = new ArrayList<>(UnprivilegedUser.prefix());
        line.addAll(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + USER,
                "--pwfile=" + settings.home().secrets().file("postgres-password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C"));
        Preparation.run(line, Map.of(), data, settings.home().log(NAME));
    }

    private Map<String, String> serverSettings() {
        return Map.of(
                "port", String.valueOf(settings.ports().postgres()),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "shared_buffers", "32MB",
                "max_connections", "60",
                "wal_level", "minimal",
                "max_wal_senders", "0",
                "jit", "off");
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.put("user", user(settings));
        properties.put("password", password(settings));
        properties.put("loginTimeout", "4");
        return DriverManager.getConnection(url(settings, database), properties);
    }
}
