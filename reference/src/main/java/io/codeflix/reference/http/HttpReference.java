package io.codeflix.reference.http;

import io.codeflix.reference.source.SourceDocs;
import io.codeflix.streams.api.identity.EndpointTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The HTTP interfaces there are. */
public final class HttpReference {

    private HttpReference() {}

    public static String catalog(Path root, SourceDocs docs) {
        return new OpenApiDocument(
                        new HttpContext(
                                "Codeflix catalog",
                                "Categories, genres, cast members and videos for editors; titles for viewers.",
                                "io.codeflix.catalog.api",
                                roles(root, "catalog"),
                                new TitleReadsPaths(docs)),
                        docs)
                .yaml();
    }

    public static String media(Path root, SourceDocs docs) {
        return new OpenApiDocument(
                        new HttpContext(
                                "Codeflix media",
                                "Uploads straight to the object store, encode jobs, playback.",
                                "io.codeflix.media.api",
                                roles(root, "media"),
                                new ManifestPaths()),
                        docs)
                .yaml();
    }

    private static EndpointTable roles(Path root, String context) {
        try {
            return EndpointTable.parse(Files.readString(
                    root.resolve("streams/%s-topology/src/main/resources/io/codeflix/%s/api/endpoint-roles.txt"
                            .formatted(context, context))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
