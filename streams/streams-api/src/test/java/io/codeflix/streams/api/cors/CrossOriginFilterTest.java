package io.codeflix.streams.api.cors;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.streams.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class CrossOriginFilterTest {
    private static final String PLAYER = "https://player.example";

    @ParameterizedTest
    @ValueSource(ints = {200, 304, 401, 404, 503})
    void aPageOfAnAllowedOriginReadsEveryAnswer(int status) throws Exception {
        var answer = answer(List.of(PLAYER), request("GET", PLAYER), status);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(PLAYER);
        assertThat(answer.getHeader("Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "Retry-After", "Codeflix-Stale", "Content-Range", "Deprecation");
        assertThat(answer.getHeaders("Vary")).containsExactly("Origin");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void withAllOriginsAllowedTheAnswerNamesNone() throws Exception {
        var answer = answer(List.of("*"), request("GET", "null"), 200);

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void whoIsNoPageOrNoneOfOursIsServedWithoutThem() throws Exception {
        for (var origin : new String[] {null, "https://stranger.example"}) {
            var answer = answer(List.of(PLAYER), request("POST", origin), 201);

            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeaderNames()).containsExactly("Vary");
        }
    }

    @Test
    void aBrowserThatAsksBeforeIsToldWhatItMaySend() throws Exception {
        var request = request("OPTIONS", PLAYER);
        request.addHeader("Access-Control-Request-Method", "PUT");

        var answer = answer(List.of(PLAYER), request, 500);

        assertThat(answer.getStatus()).as("the application isn't asked").isEqualTo(204);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(PLAYER);
        assertThat(answer.getHeader("Access-Control-Allow-Methods")).contains("GET", "POST", "PUT", "DELETE");
        assertThat(answer.getHeader("Access-Control-Allow-Headers"))
                .contains(
                        "Authorization",
                        "Content-Type",
                        "If-Match",
                        "If-None-Match",
                        "Idempotency-Key",
                        "traceparent",
                        "Range");
        assertThat(answer.getHeader("Access-Control-Max-Age")).isEqualTo("7200");
    }

    @Test
    void aStrangersBrowserIsToldThatItMayNot() throws Exception {
        var request = request("OPTIONS", "https://stranger.example");
        request.addHeader("Access-Control-Request-Method", "PUT");

        var answer = answer(List.of(PLAYER), request, 500);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("origin-not-allowed", "codeflix.cors.origins");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void probesAndOtherInstancesAreNoPages() throws Exception {
        var request = request("GET", PLAYER);
        request.setRequestURI("/internal/v1/jobs/1");

        assertThat(answer(List.of(PLAYER), request, 200).getHeaderNames()).isEmpty();
    }

    private static MockHttpServletRequest request(String method, String origin) {
        var request = new MockHttpServletRequest(method, "/api/v1/titles");
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        return request;
    }

    private static MockHttpServletResponse answer(List<String> origins, MockHttpServletRequest request, int status)
            throws Exception {
        var filter = new CrossOriginFilter(
                new CrossOrigin(new CorsProperties(origins)), new ProblemWriter(new JsonMapper()));
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (_, answered) -> ((HttpServletResponse) answered).setStatus(status));
        return response;
    }
}
