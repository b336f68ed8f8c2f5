package io.codeflix.streams.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class EndpointTableTest {

    @Test
    void aLineSaysWhoMayCallWhat() {
        var table = EndpointTable.parse("""
                # for people
                method path         catalog_admin subscriber

                GET    /titles      yes           yes
                DELETE /titles/{id} yes           -
                """);

        assertThat(table.endpoints())
                .containsExactly(
                        new EndpointTable.Endpoint(
                                HttpMethod.GET, "/titles", Set.of(Roles.CATALOG_ADMIN, Roles.SUBSCRIBER)),
                        new EndpointTable.Endpoint(HttpMethod.DELETE, "/titles/{id}", Set.of(Roles.CATALOG_ADMIN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "method path king\nGET /titles yes",
                "method path subscriber\nGET /titles",
                "method path subscriber\nGET /titles maybe",
                "method path subscriber\nGET /titles yes yes",
            })
    void aTableThatCannotBeMeantStopsTheStart(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EndpointTable.parse(text));
    }
}
