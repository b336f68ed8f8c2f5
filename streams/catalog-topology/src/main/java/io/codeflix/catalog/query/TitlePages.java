package io.codeflix.catalog.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/** Pages of titles, put together from the titles' prepared bytes once a change and not once a read. */
@Component
public final class TitlePages {
    private static final long AT_MOST_BYTES = 64L * 1024 * 1024;

    /** What a question may take beside its page: anybody can ask for millions of empty pages. */
    private static final int LONGEST_QUESTION_BYTES = 4 * 1024;

    private final TitleView titles;
    private final Cache<Question, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(AT_MOST_BYTES)
            .<Question, Kept>weigher((_, page) -> page.body().plain().length + LONGEST_QUESTION_BYTES)
            .build();

    public TitlePages(TitleView titles) {
        this.titles = titles;
    }

    private record Question(TitleQuery query, Languages languages) {}

    private record Kept(long generation, PreparedBody body) {}

    /** Published titles, as a viewer browses them, for one who understands these languages. */
    public PreparedBody browse(TitleQuery query, Languages languages) {
        var question = new Question(query, languages);
        long generation =
                titles.generation(); // read before the titles: a change in between makes the page old, not wrong
        var known = kept.getIfPresent(question);
        if (known != null && known.generation() == generation) {
            return known.body();
        }
        var body = PreparedBody.ofBytes(titles.browse(query).json(languages));
        kept.put(question, new Kept(generation, body));
        return body;
    }
}
