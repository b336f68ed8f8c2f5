package io.codeflix.catalog.api;

import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.api.UsageResponse.User;
import io.codeflix.catalog.api.UsageResponse.Users;
import io.codeflix.catalog.query.Facet;
import io.codeflix.catalog.query.Known;
import io.codeflix.catalog.query.PreparedTitle;
import io.codeflix.catalog.query.StateView;
import io.codeflix.catalog.query.TitleView;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out of the views what names something. */
@Component
final class Usages {
    private static final int FIRST = 10;

    private final StateView<GenreState> genres;
    private final TitleView titles;

    Usages(StateView<GenreState> genres, TitleView titles) {
        this.genres = genres;
        this.titles = titles;
    }

    UsageResponse ofCategory(String id, long version, String name) {
        var naming = genres.listed()
                .filter(genre -> genre.record().getCategoryIds().contains(id))
                .sorted(Comparator.comparing((Known<GenreState> genre) -> genre.place())
                        .thenComparing(Known::id))
                .map(genre -> new User(genre.id(), genre.record().getName()))
                .toList();
        return response(id, version, name, first(naming), Facet.Kind.CATEGORY);
    }

    UsageResponse ofGenre(String id, long version, String name) {
        return response(id, version, name, Users.NONE, Facet.Kind.GENRE);
    }

    UsageResponse ofCastMember(String id, long version, String name) {
        return response(id, version, name, Users.NONE, Facet.Kind.CAST_MEMBER);
    }

    private UsageResponse response(String id, long version, String name, Users genres, Facet.Kind kind) {
        var facet = new Facet(kind, id);
        var naming = titles.all()
                .filter(title -> title.names(facet))
                .sorted(Comparator.comparing(PreparedTitle::named))
                .toList();
        var videos = naming.stream()
                .map(title -> new User(title.id(), title.state().getTitle()))
                .toList();
        long published = naming.stream().filter(PreparedTitle::published).count();
        return new UsageResponse(id, version, name, genres, first(videos), published);
    }

    private static Users first(List<User> byName) {
        return new Users(byName.size(), byName.stream().limit(FIRST).toList());
    }
}
