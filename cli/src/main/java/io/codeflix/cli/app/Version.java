package io.codeflix.cli.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        try (var file = Version.class.getResourceAsStream("/io/codeflix/cli/version.properties")) {
            var properties = new Properties();
            properties.load(file);
            return new String[] {
                "codeflix " + properties.getProperty("version"), "Java " + Runtime.version() + ", " + os()
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
