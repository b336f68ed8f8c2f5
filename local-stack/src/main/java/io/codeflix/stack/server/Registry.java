package io.codeflix.stack.server;

import io.codeflix.stack.component.ClassArchive;
import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.HttpProbe;
import io.codeflix.stack.component.JavaProgram;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Address;
import io.codeflix.stack.home.Settings;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Apicurio Registry on PostgreSQL, spoken to through its Confluent-compatible API. */
public final class Registry {
    public static final String NAME = "registry";
    private static final String DATABASE = "registry";

    private final Settings settings;

    private Registry(Settings settings) {
        this.settings = settings;
    }

    public static Component of(Settings settings) {
        var registry = new Registry(settings);
        // answered from the database, so it proves more than the health page does
        var probe = new HttpProbe(URI.create(url(settings) + "/subjects"));
        if (settings.external().runs(NAME)) {
            return Component.elsewhere(
                    NAME, url(settings), probe, settings.home().log(NAME));
        }
        return new Component(
                NAME,
                Set.of(Postgres.NAME),
                List.of(settings.ports().registry(), settings.ports().registryManagement()),
                (Work.Program) registry::prepare,
                probe,
                Duration.ofSeconds(240),
                settings.home().log(NAME));
    }

    /** Base of the Confluent-compatible API. */
    public static String url(Settings settings) {
        return settings.external()
                .get(
                        "registry.url",
                        "http://%s/apis/ccompat/v7"
                                .formatted(Address.local(settings.ports().registry())));
    }

    private Command prepare() throws SQLException {
        Postgres.ensureDatabase(settings, DATABASE);
        var files = settings.checkout().unpacked("registry");
        var archive = ClassArchive.in(settings.checkout().target("registry"));
        return new Command(
                JavaProgram.small(160)
                        .archived(archive)
                        .with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                        .jar(files.resolve("quarkus-run.jar")),
                Map.ofEntries(
                        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                        Map.entry(
                                "QUARKUS_HTTP_PORT",
                                String.valueOf(settings.ports().registry())),
                        Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                        Map.entry(
                                "QUARKUS_MANAGEMENT_PORT",
                                String.valueOf(settings.ports().registryManagement())),
                        Map.entry("APICURIO_STORAGE_KIND", "sql"),
                        Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                        Map.entry("APICURIO_DATASOURCE_URL", Postgres.url(settings, DATABASE)),
                        Map.entry("APICURIO_DATASOURCE_USERNAME", Postgres.user(settings)),
                        Map.entry("APICURIO_DATASOURCE_PASSWORD", Postgres.password(settings)),
                        Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "2"),
                        Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "2"),
                        Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "10")),
                settings.home().data(NAME),
                archive);
    }
}
