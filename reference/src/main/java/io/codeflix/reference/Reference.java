package io.codeflix.reference;

import io.codeflix.cli.app.Codeflix;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.reference.commandline.CommandLineReference;
import io.codeflix.reference.configuration.ConfigurationReference;
import io.codeflix.reference.configuration.ConfigurationReference.App;
import io.codeflix.reference.events.AsyncApiDocument;
import io.codeflix.reference.events.TopicPage;
import io.codeflix.reference.http.HttpReference;
import io.codeflix.reference.source.SourceDocs;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** Every document of the reference, by its name under {@code docs/reference}. */
public final class Reference {
    private static final List<String> MODULES = List.of(
            "streams/streams-api",
            "streams/streams-support",
            "streams/catalog-topology",
            "streams/media-topology",
            "rabbit-bridge",
            "encoder-worker");

    private static final List<App> APPS = List.of(
            new App(
                    "catalog-topology",
                    List.of("streams/streams-api", "streams/catalog-topology"),
                    List.of("io.codeflix.streams.api", "io.codeflix.catalog")),
            new App(
                    "media-topology",
                    List.of("streams/streams-api", "streams/media-topology"),
                    List.of("io.codeflix.streams.api", "io.codeflix.media")),
            new App("rabbit-bridge", List.of("rabbit-bridge"), List.of("io.codeflix.bridge")),
            new App("encoder-worker", List.of("encoder-worker"), List.of("io.codeflix.encoder")));

    private Reference() {}

    /** Makes them all from the sources below this folder. */
    public static Map<String, String> of(Path root) {
        var docs = SourceDocs.of(root, MODULES);
        var made = new TreeMap<String, String>();
        made.put("catalog-openapi.yaml", HttpReference.catalog(root, docs));
        made.put("media-openapi.yaml", HttpReference.media(root, docs));
        made.put("events-asyncapi.yaml", AsyncApiDocument.yaml());
        made.put("topics.md", TopicPage.markdown());
        made.put("commands.md", CommandLineReference.markdown(commandLine()));
        made.put("configuration.md", new ConfigurationReference(root, docs).of(APPS));
        return made;
    }

    private static CommandLine commandLine() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return Codeflix.commandLine(Surroundings.ofThisProcess(), nowhere, nowhere);
    }
}
