package io.codeflix.cli.complete;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.dlq.OpenLetters;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.stack.StackHome;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What exists, as the platform says. */
final class Ids {

    private final Api api;
    private final StackHome home;
    private final Surroundings surroundings;

    Ids(Api api, StackHome home, Surroundings surroundings) {
        this.api = api;
        this.home = home;
        this.surroundings = surroundings;
    }

    List<String> of(Meant kind) {
        return switch (kind) {
            case CATEGORY -> listed("/categories?perPage=100", "name");
            case GENRE -> listed("/genres?perPage=100", "name");
            case CAST_MEMBER -> listed("/cast-members?perPage=100", "name");
            case VIDEO -> listed("/videos?perPage=100", "title");
            case TITLE -> listed("/titles?limit=100", "title");
            case JOB -> listed("/jobs?perPage=100", "status");
            case TOPIC -> Topics.all().stream().map(Topic::name).sorted().toList();
            case DEAD_LETTER -> OpenLetters.ids(surroundings);
            case COMPONENT -> home.logs();
        };
    }

    /** A name is for people; the shell takes what stands before the tab. */
    private List<String> listed(String path, String name) {
        return api.get(path, JsonNode.class)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString() + "\t"
                        + Cell.of(item.path(name).asString("")))
                .toList();
    }
}
