package io.codeflix.streams.api.problem;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a value of the wrong kind, and of text that can be written in more than one way. */
class BodiesTest {
    private final MockMvc http = http();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name     | true                 | 'name' takes text; true came.
            name     | 12345                | 'name' takes text; a number came.
            name     | 1.5                  | 'name' takes text; a number with a fraction or an exponent came.
            name     | ["Heat"]             | 'name' takes text; a list came.
            name     | {}                   | 'name' takes text; an object came.
            year     | "1995"               | 'year' takes a whole number; text came.
            year     | ""                   | 'year' takes a whole number; text came.
            year     | 1995.0               | 'year' takes a whole number; a number with a fraction or an exponent came.
            year     | 1e3                  | 'year' takes a whole number; a number with a fraction or an exponent came.
            year     | true                 | 'year' takes a whole number; true came.
            size     | "12"                 | 'size' takes a whole number; text came.
            size     | [12]                 | 'size' takes a whole number; a list came.
            opened   | 1                    | 'opened' takes true or false; a number came.
            opened   | 0                    | 'opened' takes true or false; a number came.
            opened   | "true"               | 'opened' takes true or false; text came.
            opened   | ""                   | 'opened' takes true or false; text came.
            at       | 1767268800           | 'at' takes a moment as text in ISO 8601 with an offset, for example 2026-01-31T20:00:00Z; a number came.
            at       | "1767268800"         | 'at' takes a moment as text in ISO 8601 with an offset, for example 2026-01-31T20:00:00Z.
            at       | ""                   | 'at' takes a moment as text in ISO 8601 with an offset, for example 2026-01-31T20:00:00Z.
            ids      | "crime"              | 'ids' takes a list.
            ids      | ""                   | 'ids' takes a list.
            ids      | {}                   | 'ids' takes a list.
            """)
    void aValueOfAnotherKindIsRefusedAndSaysWhatCameAndWhatIsExpected(String field, String value, String message)
            throws Exception {
        send("{\"%s\":%s}".formatted(field, value))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("validation"))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value("wrong-type"))
                .andExpect(jsonPath("$.errors[0].message").value(message));
    }

    @Test
    void whatIsInsideOfListsIsNamedByItsPlace() throws Exception {
        send("{\"ids\":[\"a\",7]}").andExpect(jsonPath("$.errors[*].field").value(contains("ids[1]")));
        send("{\"parts\":[{\"number\":1},{\"number\":\"2\"}]}")
                .andExpect(jsonPath("$.errors[0].message").value("'parts[1].number' takes a whole number; text came."));
        send("{\"parts\":[\"1\"]}").andExpect(jsonPath("$.errors[0].message").value("'parts[0]' takes an object."));
    }

    @Test
    void aNumberThatNoFieldHoldsIsNoBody() throws Exception {
        send("{\"size\":9223372036854775808}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unreadable"));
    }

    @Test
    void theRightKindIsTakenAndNullIsAsIfItWereLeftOut() throws Exception {
        send("""
                {"name":"Heat","year":1995,"size":-1,"opened":false,"at":"2026-01-31T20:00:00+01:00","ids":[],"parts":null}""")
                .andExpect(status().isOk())
                .andExpect(content().string("Heat|1995|-1|false|2026-01-31T19:00:00Z|[]|null"));
        send("{\"name\":null}").andExpect(content().string("null|null|null|null|null|null|null"));
    }

    @ParameterizedTest
    @CsvSource({
        "Amelie with two characters for one, Ame\u0301lie, Am\u00e9lie",
        "Hangul in parts, \u1112\u1161\u11ab, \ud55c",
        "an Angstrom sign, \u212b, \u00c5",
        "a ring below and a dot above in the wrong order, s\u0307\u0323, \u1e69",
    })
    void whatLooksTheSameIsTheSame(String what, String sent, String stored) throws Exception {
        send("{\"name\":\"%s\",\"ids\":[\"%s\"]}".formatted(sent, sent))
                .andExpect(content().string("%s|null|null|null|null|[%s]|null".formatted(stored, stored)));
    }

    @Test
    void linesEndInOneWay() throws Exception {
        send("{\"name\":\"one\\r\\ntwo\\rthree\\nfour\"}")
                .andExpect(content().string("one\ntwo\nthree\nfour|null|null|null|null|null|null"));
    }

    @Test
    void halfACharacterIsNamed() throws Exception {
        send("{\"name\":\"ab\\uD83Cc\"}")
                .andExpect(jsonPath("$.errors[0].message").value("'name' holds half a character (a lone surrogate)."));
    }

    private ResultActions send(String body) throws Exception {
        return http.perform(
                post("/films").contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static MockMvc http() {
        var json =
                JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class); // as Spring does
        new StrictJson().toTheLetter().customize(json);
        return MockMvcBuilders.standaloneSetup(new Films())
                .setControllerAdvice(new ProblemAdvice(), new Utf8Bodies())
                .setMessageConverters(
                        new StringHttpMessageConverter(StandardCharsets.UTF_8),
                        new JacksonJsonHttpMessageConverter(json.build()))
                .build();
    }

    record Part(@Nullable Integer number) {}

    record Film(
            @Nullable String name,
            @Nullable Integer year,
            @Nullable Long size,
            @Nullable Boolean opened,
            @Nullable Instant at,
            @Nullable List<@Nullable String> ids,
            @Nullable List<Part> parts) {}

    @RestController
    static class Films {
        @PostMapping(path = "/films", produces = "text/plain;charset=UTF-8")
        String film(@RequestBody Film film) {
            return "%s|%s|%s|%s|%s|%s|%s"
                    .formatted(film.name, film.year, film.size, film.opened, film.at, film.ids, film.parts);
        }
    }
}
