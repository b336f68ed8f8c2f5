package io.codeflix.cli.contract;

import io.codeflix.cli.console.Json;
import io.codeflix.cli.console.OutputOptions;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.Transport;
import io.codeflix.cli.http.UnavailableException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

@Command(name = "list", description = "Lists the subjects that the registry holds.")
public final class SchemaList implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Transport transport;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    /** @param versions newest last */
    private record Subject(String subject, List<Integer> versions) {}

    public SchemaList(Surroundings surroundings, Transport transport) {
        this.surroundings = surroundings;
        this.transport = transport;
    }

    @Override
    public Integer call() {
        var registry = cluster.registry(surroundings);
        var subjects = new ArrayList<Subject>();
        for (var name : get(registry, "/subjects")) {
            var versions = new ArrayList<Integer>();
            get(registry, "/subjects/" + Query.segment(name.asString()) + "/versions")
                    .forEach(version -> versions.add(version.asInt()));
            subjects.add(new Subject(name.asString(), versions));
        }
        output.print(subjects, SchemaList::readable);
        return 0;
    }

    private static String readable(List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return "No schemas. Next: codeflix schema apply";
        }
        var table = Table.of("SUBJECT", "VERSIONS");
        subjects.forEach(subject -> table.row(subject.subject(), subject.versions()));
        return table.toString();
    }

    private JsonNode get(URI registry, String path) {
        var response = transport.send(
                HttpRequest.newBuilder(URI.create(registry + path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Accept", "application/vnd.schemaregistry.v1+json, application/json")
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new UnavailableException(
                    "the registry answered HTTP status " + response.statusCode(), "is --registry right?");
        }
        return Json.MAPPER.readTree(response.body());
    }
}
