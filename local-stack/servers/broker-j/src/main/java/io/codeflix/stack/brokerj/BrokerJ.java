package io.codeflix.stack.brokerj;

import java.nio.file.Path;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;

/**
 * Broker-J's own main class insists on every protocol and store there is; this one starts what its configuration names.
 * It says nothing about success, as the broker starts "normally" even on a taken port: log in to find out.
 */
public final class BrokerJ {

    private BrokerJ() {}

    /** Takes the path of the initial configuration, JSON as Broker-J reads it. */
    public static void main(String[] arguments) throws Exception {
        var configuration = Path.of(arguments[0]);
        var launcher = new SystemLauncher();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::shutdown, "shutdown"));
        launcher.startup(Map.of(
                "type",
                "Memory",
                "initialConfigurationLocation",
                configuration.toUri().toString(),
                "startupLoggedToSystemOut",
                false));
    }
}
