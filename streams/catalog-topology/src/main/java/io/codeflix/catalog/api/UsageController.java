package io.codeflix.catalog.api;

import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.query.StateView;
import io.codeflix.streams.api.problem.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a deletion would touch, for whoever may delete. */
@RestController
@RequestMapping("/api/v1")
final class UsageController {
    private final StateView<CategoryState> categories;
    private final StateView<GenreState> genres;
    private final StateView<CastMemberState> castMembers;
    private final Usages usages;

    UsageController(
            StateView<CategoryState> categories,
            StateView<GenreState> genres,
            StateView<CastMemberState> castMembers,
            Usages usages) {
        this.categories = categories;
        this.genres = genres;
        this.castMembers = castMembers;
        this.usages = usages;
    }

    /** Which genres and videos name a category: they stay, and lose it when it is deleted. */
    @GetMapping("/categories/{id}/usage")
    UsageResponse ofCategory(@PathVariable String id, @RequestParam(defaultValue = "0") long minVersion) {
        var category = categories.find(id, minVersion).orElseThrow(() -> RefusedException.notFound("category", id));
        return usages.ofCategory(id, category.getVersion(), category.getName());
    }

    /** Which videos name a genre: they stay, and lose it when it is deleted. */
    @GetMapping("/genres/{id}/usage")
    UsageResponse ofGenre(@PathVariable String id, @RequestParam(defaultValue = "0") long minVersion) {
        var genre = genres.find(id, minVersion).orElseThrow(() -> RefusedException.notFound("genre", id));
        return usages.ofGenre(id, genre.getVersion(), genre.getName());
    }

    /** Which videos name a cast member: they stay, and lose the person when it is deleted. */
    @GetMapping("/cast-members/{id}/usage")
    UsageResponse ofCastMember(@PathVariable String id, @RequestParam(defaultValue = "0") long minVersion) {
        var castMember =
                castMembers.find(id, minVersion).orElseThrow(() -> RefusedException.notFound("cast member", id));
        return usages.ofCastMember(id, castMember.getVersion(), castMember.getName());
    }
}
