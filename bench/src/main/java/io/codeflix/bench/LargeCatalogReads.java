package io.codeflix.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.Supplier;

/** Latency of every kind of read, each time with other values, so that hardly a page is met twice. */
record LargeCatalogReads(RunningPlatform platform, LargeCatalogContent content) {
    private static final int READS = 500;
    private static final int DEEP_PAGES = 200;

    void print() throws Exception {
        var random = new Random(1);
        var questions = new LinkedHashMap<String, Supplier<String>>();
        Supplier<String> category = () -> "category=" + LargeCatalogContent.id("category", random.nextInt(20));
        Supplier<String> genre = () -> "genre=" + LargeCatalogContent.id("genre", random.nextInt(100));
        Supplier<String> cast = () -> "castMember=" + LargeCatalogContent.id("cast", random.nextInt(2_000));
        Supplier<String> year = () -> "year=" + LargeCatalogContent.year(random.nextInt(1_000));
        Supplier<String> size = () -> "limit=" + (10 + random.nextInt(91));
        try (var reader = new TitleReader(platform)) {
            questions.put("newest, some 50", () -> list(size.get()));
            questions.put("A to Z, some 50", () -> list("sort=title", size.get()));
            questions.put("category", () -> list(category.get(), size.get()));
            questions.put("genre", () -> list(genre.get(), size.get()));
            questions.put("cast member", () -> list(cast.get(), size.get()));
            questions.put("year", () -> list(year.get(), size.get()));
            questions.put("rating", () -> list("rating=16", size.get()));
            questions.put(
                    "genre of half, A to Z",
                    () -> list("genre=" + LargeCatalogContent.POPULAR, "sort=title", size.get()));
            questions.put("category, genre, year", () -> list(category.get(), genre.get(), year.get()));
            questions.put("cast member, year, A to Z", () -> list(cast.get(), year.get(), "sort=title"));
            var cursors = deepCursors(reader);
            questions.put(
                    "newest, deep cursor",
                    () -> list("cursor=" + cursors.get(random.nextInt(cursors.size())), size.get()));
            questions.put(
                    "one title",
                    () -> "/api/v1/titles/" + LargeCatalogContent.id("video", random.nextInt(content.titles())));
            System.out.println(
                    "| read, one at a time, edge not included           |     n |  p50 ms |  p99 ms |  max ms |");
            System.out.println(
                    "|--------------------------------------------------|------:|--------:|--------:|--------:|");
            for (var question : questions.entrySet()) {
                var millis = new ArrayList<Double>();
                for (int i = 0; i < READS; i++) {
                    millis.add(reader.millis(question.getValue().get()));
                }
                System.out.println(Percentiles.of(millis).row(question.getKey()));
            }
            System.out.println();
        }
    }

    private static String list(String... parameters) {
        return "/api/v1/titles?" + String.join("&", parameters);
    }

    private static ArrayList<String> deepCursors(TitleReader reader) throws Exception {
        var cursors = new ArrayList<String>();
        var path = list("limit=100");
        for (int i = 0; i < DEEP_PAGES; i++) {
            var next = reader.json(path).path("next");
            if (next.isNull()) {
                return cursors;
            }
            cursors.add(next.asString());
            path = list("limit=100", "cursor=" + next.asString());
        }
        return cursors;
    }
}
