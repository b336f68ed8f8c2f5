package io.codeflix.catalog.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of titles, put together from the titles' prepared bytes once a change and not once a read. */
@Component
public final class TitlePages {
    private static final long AT_MOST_BYTES = 64L * 1024 * 1024;

    private final TitleView titles;
    private final Cache<Question, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(AT_MOST_BYTES)
            .<Question, Kept>weigher((_, page) -> page.body().plain().length)
            .build();

    TitlePages(TitleView titles) {
        this.titles = titles;
    }

    private record Question(@Nullable String categoryId, Optional<TitlePosition> after, int limit) {}

    private record Kept(long generation, PreparedBody body) {}

    /** Published titles, newest first, of all categories or of one. */
    public PreparedBody newest(@Nullable String categoryId, Optional<TitlePosition> after, int limit) {
        var question = new Question(categoryId, after, limit);
        long generation =
                titles.generation(); // read before the titles: a change in between makes the page old, not wrong
        var known = kept.getIfPresent(question);
        if (known != null && known.generation() == generation) {
            return known.body();
        }
        var body = PreparedBody.ofBytes(titles.newest(categoryId, after, limit).json());
        kept.put(question, new Kept(generation, body));
        return body;
    }
}
