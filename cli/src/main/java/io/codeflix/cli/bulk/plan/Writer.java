package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.FieldType;
import io.codeflix.cli.bulk.entry.Fields;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.entry.Words;
import io.codeflix.cli.console.Json;
import io.codeflix.cli.creation.Created;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.http.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does what was planned for one thing. Each change is asked for under the version that was seen or that the change before
 * made, so that nobody's edit is overwritten.
 */
final class Writer {

    private final Api api;
    private final Creating creating;
    private final Map<String, String> created = new ConcurrentHashMap<>();

    Writer(Api api, Creating creating) {
        this.api = api;
        this.creating = creating;
    }

    /** The id of a handle: its own, or that of what was created for it. */
    String id(String handle) {
        return created.getOrDefault(handle, handle);
    }

    /** @param occurrence which of those in this plan that are the same */
    Created create(Planned step, int occurrence) {
        var body = body(step);
        if (step.wanted().containsKey(Fields.ACTIVE)) {
            body.put(Fields.ACTIVE, step.wanted().get(Fields.ACTIVE));
        }
        var rest = Json.MAPPER.writeValueAsString(ownValues(step));
        var begun = creating.begin(step, body, occurrence, rest);
        var id = begun.created().id();
        created.put(step.handle(), id);
        if (begun.whole()) {
            return begun.created();
        }
        var written = ownFields(step, path(step.kind(), id), begun.current());
        creating.finished(begun, written.version(), rest);
        return Created.now(id, written.version());
    }

    /** What is written after the creation itself. */
    private static Map<String, Object> ownValues(Planned step) {
        var values = new TreeMap<String, Object>();
        step.changes().stream()
                .filter(change ->
                        !change.field().detail() && !change.field().name().equals(Fields.ACTIVE))
                .forEach(change -> values.put(change.field().name(), change.after()));
        return values;
    }

    Written update(Planned step, long version) {
        var path = path(step.kind(), step.handle());
        var written = new Written(step.handle(), version);
        if (step.changes().stream().anyMatch(change -> change.field().detail())) {
            written = api.put(path, body(step), since(written));
        }
        var active = step.change(Fields.ACTIVE);
        if (active.isPresent()) {
            var verb = Boolean.TRUE.equals(active.get().after()) ? "/activate" : "/deactivate";
            written = api.post(path + verb, null, since(written), Written.class);
        }
        return ownFields(step, path, written);
    }

    void delete(Planned step, long version) {
        api.delete(path(step.kind(), step.handle()), Write.once().ifVersion(version));
        creating.deleted(step.handle());
    }

    /** Unpublishing comes before a schedule, which a published video doesn't take; publishing comes last. */
    private Written ownFields(Planned step, String path, Written first) {
        var written = translations(step, path, first);
        var published = step.change(Fields.PUBLISHED);
        if (published.filter(change -> Boolean.FALSE.equals(change.after())).isPresent()) {
            written = api.post(path + "/unpublish", null, since(written), Written.class);
        }
        var schedule = step.change(Fields.PUBLISH_AT);
        if (schedule.isPresent() && schedule.get().after() instanceof Optional<?> at) {
            written = at.isPresent()
                    ? api.put(path + "/schedule", Map.of(Fields.PUBLISH_AT, at.get()), since(written))
                    : api.delete(path + "/schedule", since(written), Written.class);
        }
        if (published.filter(change -> Boolean.TRUE.equals(change.after())).isPresent()) {
            written = api.post(path + "/publish", null, since(written), Written.class);
        }
        return written;
    }

    private Written translations(Planned step, String path, Written first) {
        var change = step.change(Fields.TRANSLATIONS);
        if (change.isEmpty()
                || !(change.get().before() instanceof Map<?, ?> before)
                || !(change.get().after() instanceof Map<?, ?> after)) {
            return first;
        }
        var written = first;
        for (var language : after.entrySet()) {
            if (!language.getValue().equals(before.get(language.getKey()))
                    && language.getValue() instanceof Words words) {
                written = api.put(translation(path, language.getKey()), words, since(written));
            }
        }
        for (var locale : before.keySet()) {
            if (!after.containsKey(locale)) {
                written = api.delete(translation(path, locale), since(written), Written.class);
            }
        }
        return written;
    }

    private Map<String, Object> body(Planned step) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : step.kind().fields()) {
            var value = step.wanted().getOrDefault(field.name(), "");
            if (field.type() instanceof FieldType.References references && value instanceof List<?> handles) {
                body.put(
                        references.bodyName(),
                        handles.stream().map(handle -> id(handle.toString())).toList());
            } else if (field.detail()) {
                body.put(field.name(), value);
            }
        }
        return body;
    }

    private static Write since(Written written) {
        return Write.once().ifVersion(written.version());
    }

    private static String translation(String path, Object locale) {
        return path + "/translations/" + Query.segment(locale.toString());
    }

    static String path(Kind kind, String id) {
        return kind.path() + "/" + Query.segment(id);
    }
}
