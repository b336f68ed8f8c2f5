package io.codeflix.stack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/categories",
                "/api/v1/categories/c1/activate",
                "/api/v1/genres/g1",
                "/api/v1/cast-members",
                "/api/v1/videos/v1"
            })
    void theCatalogAnswersForItsNouns(String path) {
        assertThat(Routes.of("GET", path)).contains(Upstream.CATALOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/assets",
                "/api/v1/jobs/j1/progress",
                "/api/v1/playback/ticket/hls/master.m3u8",
                "/api/v1/images/a1/640.jpg"
            })
    void mediaAnswersForItsNouns(String path) {
        assertThat(Routes.of("GET", path)).contains(Upstream.MEDIA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/titles", "/api/v1/titles/t1"})
    void viewersReadsGoToTheListenerForTitles(String path) {
        assertThat(Routes.of("GET", path)).contains(Upstream.TITLES);
    }

    @Test
    void startingToPlayATitleIsForMediaThoughTitlesAreTheCatalogs() {
        assertThat(Routes.of("POST", "/api/v1/titles/t1/playback")).contains(Upstream.MEDIA);
        assertThat(Routes.of("POST", "/api/v1/titles/t1/trailer/playback")).contains(Upstream.MEDIA);
        assertThat(Routes.of("GET", "/api/v1/titles/t1/playback")).contains(Upstream.TITLES);
        assertThat(Routes.of("POST", "/api/v1/titles/t1/x/playback")).contains(Upstream.TITLES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/internal/v1/videos",
                "/actuator/health",
                "/metrics",
                "/readyz",
                "/api/v1/internal",
                "/api/v1/categoriesX",
                "/api/v1/videos/../../../internal/v1/videos",
                "/api/v1/videos/%2e%2e/%2E%2E/internal",
                "/api/v1/videos/..%2f..%2finternal",
                "/api/v1//internal",
                "/api/v1/videos;x=/internal",
                "/api/v1/videos\\..\\internal"
            })
    void nothingElseIsReachable(String path) {
        assertThat(Routes.of("GET", path)).isEmpty();
    }
}
