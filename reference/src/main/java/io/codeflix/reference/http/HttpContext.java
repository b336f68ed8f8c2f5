package io.codeflix.reference.http;

import io.codeflix.streams.api.identity.EndpointTable;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.function.Consumer;

/**
 * One context's HTTP interface.
 *
 * @param title of the document
 * @param about what it is for, in Markdown
 * @param apiPackage where its controllers are
 * @param roles which role may call what
 * @param beside adds what is answered beside the controllers
 */
public record HttpContext(
        String title, String about, String apiPackage, EndpointTable roles, Consumer<OpenAPI> beside) {}
