package io.codeflix.stack.server;

import io.codeflix.stack.component.ClassArchive;
import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.HttpProbe;
import io.codeflix.stack.component.JavaProgram;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Secrets;
import io.codeflix.stack.home.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keycloak with our realm, in a database file of its own so that nothing keeps it from starting at once. */
public final class Keycloak {
    public static final String NAME = "keycloak";

    /** Services that sign in with a secret of their own; the realm has a client for each. */
    public static final List<String> SERVICES =
            List.of("catalog-topology", "media-topology", "rabbit-bridge", "encoder-worker");

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final String REALM = "codeflix-realm.json";

    private final Settings settings;

    private Keycloak(Settings settings) {
        this.settings = settings;
    }

    public static Component of(Settings settings) {
        var keycloak = new Keycloak(settings);
        if (settings.external().runs(NAME)) {
            var discovery = new HttpProbe(URI.create(issuer(settings) + "/.well-known/openid-configuration"));
            return Component.elsewhere(
                    NAME, issuer(settings), discovery, settings.home().log(NAME));
        }
        var ports = settings.ports();
        return new Component(
                NAME,
                Set.of(),
                List.of(ports.keycloak(), ports.keycloakManagement()),
                (Work.Program) keycloak::prepare,
                new HttpProbe(URI.create("http://127.0.0.1:%d/health/ready".formatted(ports.keycloakManagement()))),
                Duration.ofSeconds(300),
                settings.home().log(NAME));
    }

    /** What stands in the tokens as {@code iss}. */
    public static String issuer(Settings settings) {
        return settings.external().get("keycloak.issuer", url(settings) + "/realms/codeflix");
    }

    /** Secret of a service's client. */
    public static String clientSecret(Settings settings, String service) {
        return settings.home().secrets().password(service + "-client-secret");
    }

    private static String url(Settings settings) {
        return "http://127.0.0.1:" + settings.ports().keycloak();
    }

    private Command prepare() throws IOException, InterruptedException {
        var home = settings.home().data(NAME);
        var files = new KeycloakFiles(settings.checkout());
        files.linkInto(home);
        files.buildOnce(java(home), home, settings.home().log(NAME));
        var imports = Files.createDirectories(home.resolve("data/import"));
        try (var realm = Keycloak.class.getResourceAsStream(REALM)) {
            if (realm == null) {
                throw new IOException("no " + REALM + " in this build");
            }
            Files.copy(realm, imports.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
        }
        var ports = settings.ports();
        var archive = ClassArchive.in(settings.checkout().target("keycloak"));
        var line = java(home)
                .archived(archive)
                .main(
                        files.classPath(),
                        MAIN,
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--http-management-port=" + ports.keycloakManagement(),
                        "--hostname=" + url(settings),
                        "--cache=local");
        return new Command(line, environment(), home, archive);
    }

    static JavaProgram java(Path home) {
        return JavaProgram.small(256)
                .with("-XX:MaxMetaspaceSize=256m")
                .with("--add-opens=java.base/java.util=ALL-UNNAMED")
                .with("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .with("--add-opens=java.base/java.security=ALL-UNNAMED")
                .with("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .with("-Duser.language=en", "-Duser.country=US")
                .with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .with("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .with("-Dkc.home.dir=" + home);
    }

    /** The realm file has these in it as placeholders. */
    private Map<String, String> environment() {
        Secrets secrets = settings.home().secrets();
        var environment = new HashMap<String, String>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin-password"));
        environment.put("CODEFLIX_ADMIN_PASSWORD", secrets.password("admin-password"));
        environment.put("CODEFLIX_VIEWER_PASSWORD", secrets.password("viewer-password"));
        environment.put("CODEFLIX_VISITOR_PASSWORD", secrets.password("visitor-password"));
        environment.put("CODEFLIX_PUBLIC_URL", settings.publicUrl());
        for (var service : SERVICES) {
            environment.put(
                    "CODEFLIX_%s_SECRET"
                            .formatted(
                                    service.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                    clientSecret(settings, service));
        }
        return environment;
    }
}
