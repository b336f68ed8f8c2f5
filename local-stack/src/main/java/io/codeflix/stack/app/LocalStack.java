package io.codeflix.stack.app;

import io.codeflix.stack.doctor.Check;
import io.codeflix.stack.doctor.Doctor;
import io.codeflix.stack.home.MissingPartException;
import io.codeflix.stack.home.Settings;
import java.io.IOException;

/** Runs the whole platform on one machine. The command line tool starts it; nobody has to type this. */
public final class LocalStack {
    private static final int USAGE = 2;
    private static final int UNAVAILABLE = 5;

    private LocalStack() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Logging.configure();
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws IOException, InterruptedException {
        try {
            return switch (arguments.length == 1 ? arguments[0] : "") {
                case "run" -> new RunCommand(Settings.of(System.getenv())).run();
                case "doctor" -> doctor(Settings.of(System.getenv()));
                default -> {
                    System.err.println("usage: local-stack run | doctor");
                    yield USAGE;
                }
            };
        } catch (IllegalArgumentException e) {
            System.err.println("error: " + e.getMessage());
            return USAGE;
        } catch (MissingPartException e) {
            System.err.println("error: " + e.getMessage());
            return UNAVAILABLE;
        }
    }

    private static int doctor(Settings settings) throws IOException {
        var stack = Stack.of(settings);
        var checks = new Doctor(settings, stack.components(), stack.amqp()).checks();
        System.out.println(Doctor.json(checks));
        return checks.stream().anyMatch(check -> check.status() == Check.Status.FAIL) ? UNAVAILABLE : 0;
    }
}
