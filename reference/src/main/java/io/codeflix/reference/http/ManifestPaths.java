package io.codeflix.reference.http;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.function.Consumer;

/** Manifests are text for players, of types that their controller gives with the answer and doesn't declare. */
final class ManifestPaths implements Consumer<OpenAPI> {
    private static final String PLAYBACK = "/api/v1/playback/{ticket}";
    private static final String HLS = "application/vnd.apple.mpegurl";

    @Override
    public void accept(OpenAPI document) {
        answer(document, "/hls/master.m3u8", HLS);
        answer(document, "/hls/{fileName}", HLS);
        answer(document, "/dash/manifest.mpd", "application/dash+xml");
    }

    private static void answer(OpenAPI document, String path, String type) {
        var operation =
                requireNonNull(document.getPaths().get(PLAYBACK + path), path).getGet();
        requireNonNull(operation.getResponses().get("200"))
                .setContent(new Content().addMediaType(type, new MediaType().schema(new StringSchema())));
    }
}
