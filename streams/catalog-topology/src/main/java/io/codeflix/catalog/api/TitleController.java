package io.codeflix.catalog.api;

import io.codeflix.catalog.query.Languages;
import io.codeflix.catalog.query.PreparedTitle;
import io.codeflix.catalog.query.TitleView;
import io.codeflix.streams.api.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published titles, for viewers, from prepared bytes. */
@RestController
@RequestMapping("/api/v1/titles")
final class TitleController {
    private final TitleView titles;

    TitleController(TitleView titles) {
        this.titles = titles;
    }

    /** Spring compares the ETag with If-None-Match and leaves the body out where they agree. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> findById(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long minVersion,
            @RequestParam(required = false) @Nullable String locale,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String accepted) {
        var title = titles.find(id, minVersion)
                .filter(PreparedTitle::published)
                .orElseThrow(() -> RefusedException.notFound("title", id));
        var answer = title.in(languages(locale, accepted));
        return ResponseEntity.ok()
                .eTag(answer.etag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.json());
    }

    /** All filters may be combined. */
    @GetMapping
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable String castMember,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String rating,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String locale,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String accepted) {
        var asked = new BrowseRequest(category, genre, castMember, year, rating, sort, limit, cursor);
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(titles.browse(asked.query()).json(languages(locale, accepted)));
    }

    /** A locale that is asked for wins over what the browser says. */
    private static Languages languages(@Nullable String locale, String accepted) {
        return Languages.of(locale == null ? accepted : locale);
    }
}
