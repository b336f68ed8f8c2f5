package io.codeflix.stack.app;

import java.io.IOException;
import java.util.logging.LogManager;

/** One line a record on standard error; libraries speak up from warnings on. */
final class Logging {

    private Logging() {}

    static void configure() throws IOException {
        try (var settings = Logging.class.getResourceAsStream("/logging.properties")) {
            if (settings != null) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        }
    }
}
