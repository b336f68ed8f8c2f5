package io.codeflix.streams.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class EndpointTableTest {

    @Test
    void aLineSaysWhoMayCallWhatAndHowFarTheyReach() {
        var table = EndpointTable.parse("""
                # for people
                method path         anyone catalog_admin subscriber

                GET    /titles      -      yes           own
                DELETE /titles/{id} -      yes           -
                GET    /posters     yes    -             -
                """);

        assertThat(table.endpoints())
                .containsExactly(
                        new EndpointTable.Endpoint(
                                HttpMethod.GET,
                                "/titles",
                                false,
                                Map.of(Roles.CATALOG_ADMIN, Reach.ALL, Roles.SUBSCRIBER, Reach.OWN)),
                        new EndpointTable.Endpoint(
                                HttpMethod.DELETE, "/titles/{id}", false, Map.of(Roles.CATALOG_ADMIN, Reach.ALL)),
                        new EndpointTable.Endpoint(HttpMethod.GET, "/posters", true, Map.of()));
    }

    @Test
    void whoHasSeveralRolesReachesAsFarAsTheWidestOfThem() {
        var endpoint = EndpointTable.parse("method path catalog_admin subscriber\nGET /titles yes own")
                .endpoint(HttpMethod.GET, "/titles");

        assertThat(endpoint.reach(List.of(Roles.SUBSCRIBER, Roles.CATALOG_ADMIN)))
                .hasValue(Reach.ALL);
        assertThat(endpoint.reach(List.of(Roles.SUBSCRIBER, "offline_access"))).hasValue(Reach.OWN);
        assertThat(endpoint.reach(List.of(Roles.SERVICE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "method path king\nGET /titles yes",
                "method path subscriber\nGET /titles",
                "method path subscriber\nGET /titles maybe",
                "method path subscriber\nGET /titles yes yes",
                "method path anyone\nGET /titles own",
            })
    void aTableThatCannotBeMeantStopsTheStart(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EndpointTable.parse(text));
    }
}
