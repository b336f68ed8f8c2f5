package io.codeflix.cli.platform;

import io.codeflix.cli.console.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Videos with their translations and their publication; a film is there where a test says so. */
public final class Videos {

    private static final List<String> DETAILS = List.of(
            "title", "description", "yearLaunched", "rating", "opened", "categoryIds", "genreIds", "castMemberIds");

    private final Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> deleted = new LinkedHashMap<>();
    private final Map<String, Object> laterMedia = new LinkedHashMap<>();
    private final String idPrefix;
    private int created;

    /** @param idPrefix what tells ids of this platform from those of another */
    Videos(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    /** Its film can be played from now on. */
    public synchronized void hasFilm(String id) {
        video(id).put("media", List.of(Map.of("slot", "VIDEO", "status", "COMPLETED")));
    }

    /** There is a draft of that id whose film, made of that asset, the catalog shows the second time it is asked. */
    public synchronized void hasFilmOf(String id, String assetId) {
        var video =
                new LinkedHashMap<String, Object>(Map.of("id", id, "version", 1, "title", "Heat", "published", false));
        byId.put(id, video);
        laterMedia.put(id, List.of(Map.of("slot", "VIDEO", "status", "COMPLETED", "assetId", assetId)));
    }

    /** As somebody else would, in between. */
    public synchronized void isEditedBySomebodyElse(String id) {
        changed(video(id));
    }

    public synchronized @Nullable Object value(String id, String field) {
        return video(id).get(field);
    }

    private Map<String, Object> video(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    synchronized Answer answer(Call call) {
        var segments = call.segments();
        if (segments.size() == 3) {
            return call.method().equals("POST") ? create(call) : list(call);
        }
        var id = segments.get(3);
        if (segments.size() == 5 && segments.get(4).equals("restore")) {
            return restore(id);
        }
        var video = byId.get(id);
        if (video == null) {
            return Answer.problem(404, "not-found", "There is no video " + id);
        }
        if (call.method().equals("GET")) {
            var answer = Answer.ok(new LinkedHashMap<>(video));
            Optional.ofNullable(laterMedia.remove(id)).ifPresent(media -> video.put("media", media));
            return answer;
        }
        var expected = call.header("If-Match").map(value -> value.replace("\"", ""));
        if (expected.isPresent() && !expected.get().equals(String.valueOf(video.get("version")))) {
            return Answer.problem(409, "stale-version", "It was changed since: it has version " + video.get("version"));
        }
        return segments.size() == 4 ? whole(call, video) : part(call, video, Json.MAPPER.valueToTree(video));
    }

    private Answer restore(String id) {
        var video = deleted.remove(id);
        if (video == null) {
            var there = byId.get(id);
            return there == null
                    ? Answer.problem(404, "not-found", "There is no video " + id)
                    : Answer.unchanged(id, Long.parseLong(String.valueOf(there.get("version"))));
        }
        byId.put(id, video);
        return changed(video);
    }

    private Answer whole(Call call, Map<String, Object> video) {
        if (call.method().equals("DELETE")) {
            var id = String.valueOf(video.get("id"));
            deleted.put(id, byId.remove(id));
            return changed(video);
        }
        JsonNode before = Json.MAPPER.valueToTree(video);
        fill(video, call.json());
        return changedSince(before, video);
    }

    private static Answer changedSince(JsonNode before, Map<String, Object> video) {
        return before.equals(Json.MAPPER.valueToTree(video))
                ? Answer.unchanged(
                        String.valueOf(video.get("id")), before.path("version").asLong())
                : changed(video);
    }

    private Answer part(Call call, Map<String, Object> video, JsonNode before) {
        boolean delete = call.method().equals("DELETE");
        switch (call.segments().get(4)) {
            case "publish" -> {
                if (!video.containsKey("media")) {
                    return Answer.problem(409, "conflict", "Its film isn't ready to play yet");
                }
                video.put("published", true);
                video.put("publishAt", null);
            }
            case "unpublish" -> video.put("published", false);
            case "schedule" ->
                video.put(
                        "publishAt",
                        delete ? null : call.json().path("publishAt").asString());
            default -> translate(call, video, delete);
        }
        return changedSince(before, video);
    }

    private static void translate(Call call, Map<String, Object> video, boolean delete) {
        var locale = call.segments().get(5);
        var translations = new ArrayList<JsonNode>();
        Json.MAPPER.valueToTree(video.get("translations")).forEach(it -> {
            if (!it.path("locale").asString().equals(locale)) {
                translations.add(it);
            }
        });
        if (!delete) {
            translations.add(Json.MAPPER.valueToTree(Map.of(
                    "locale",
                    locale,
                    "title",
                    call.json().path("title").asString(),
                    "description",
                    call.json().path("description").asString())));
        }
        video.put("translations", translations);
    }

    private Answer create(Call call) {
        if (call.json().path("title").asString("").equals("Refused")) {
            return Answer.problem(422, "validation", "The video is not valid");
        }
        var id = idPrefix + "video-" + ++created;
        var video = new LinkedHashMap<String, Object>();
        video.put("id", id);
        video.put("version", 1L);
        video.put("published", false);
        video.put("publishAt", null);
        video.put("translations", List.of());
        fill(video, call.json());
        byId.put(id, video);
        return Answer.written(201, id, 1);
    }

    private static void fill(Map<String, Object> video, JsonNode body) {
        DETAILS.stream().filter(body::has).forEach(field -> video.put(field, body.path(field)));
        video.put(
                "castMembers",
                body.path("castMemberIds")
                        .valueStream()
                        .map(id -> Map.of("id", id.asString()))
                        .toList());
    }

    private Answer list(Call call) {
        return Pages.of(List.copyOf(byId.values()), "title", call);
    }

    private static Answer changed(Map<String, Object> video) {
        long version = Long.parseLong(String.valueOf(video.get("version"))) + 1;
        video.put("version", version);
        return Answer.written(200, String.valueOf(video.get("id")), version);
    }
}
