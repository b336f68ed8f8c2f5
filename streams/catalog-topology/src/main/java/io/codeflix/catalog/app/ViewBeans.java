package io.codeflix.catalog.app;

import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.query.StateView;
import io.codeflix.catalog.query.StateViews;
import io.codeflix.catalog.query.TitleView;
import io.codeflix.catalog.topology.CatalogViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views that every instance holds whole. */
@Configuration(proxyBeanMethods = false)
class ViewBeans {

    @Bean
    StateView<CategoryState> categoryView() {
        return StateViews.categories();
    }

    @Bean
    StateView<GenreState> genreView() {
        return StateViews.genres();
    }

    @Bean
    StateView<CastMemberState> castMemberView() {
        return StateViews.castMembers();
    }

    @Bean
    CatalogViews catalogViews(
            StateView<CategoryState> categories,
            StateView<GenreState> genres,
            StateView<CastMemberState> castMembers,
            TitleView titles) {
        return new CatalogViews(categories, genres, castMembers, titles);
    }
}
