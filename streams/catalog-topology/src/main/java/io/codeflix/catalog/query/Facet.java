package io.codeflix.catalog.query;

import com.github.benmanes.caffeine.cache.Interner;
import io.codeflix.catalog.TitleState;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that titles can be browsed by, and one value of it. */
public record Facet(Kind kind, String value) {

    /** Titles share few facets: each is kept once, not once a title. */
    private static final Interner<Facet> KNOWN = Interner.newWeakInterner();

    /** What titles can be browsed by. */
    public enum Kind {
        CATEGORY,
        GENRE,
        CAST_MEMBER,
        YEAR,
        RATING
    }

    /** Every facet that viewers see of a title. */
    static Set<Facet> of(TitleState title) {
        return Stream.of(
                        title.getCategories().stream().map(it -> new Facet(Kind.CATEGORY, it.getId())),
                        title.getGenres().stream().map(it -> new Facet(Kind.GENRE, it.getId())),
                        title.getCastMembers().stream().map(it -> new Facet(Kind.CAST_MEMBER, it.getId())),
                        Stream.of(new Facet(Kind.YEAR, String.valueOf(title.getYearLaunched()))),
                        Stream.of(new Facet(Kind.RATING, TitleJson.rating(title))))
                .flatMap(facets -> facets)
                .map(KNOWN::intern)
                .collect(Collectors.toUnmodifiableSet());
    }
}
