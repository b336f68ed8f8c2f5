package io.codeflix.cli.app;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.NotFoundException;
import io.codeflix.cli.console.OutputGoneException;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.console.UsageException;
import io.codeflix.cli.http.Problem;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.session.SignInException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in words a person can act on, and the code a script can test. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /** What picocli adds to a value that can't be read; nobody but a Java programmer knows what it means. */
    private static final Pattern JAVAS_OWN =
            Pattern.compile("\\s*\\((?:[a-z]+\\.)+[A-Z]\\w*(?:Exception|Error).*\\)$", Pattern.DOTALL);

    private record Failure(int exitCode, String message, List<String> details, String hint) {}

    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, @Nullable ParseResult parsed) {
        if (e instanceof OutputGoneException gone && gone.readerLeft()) {
            return ExitCode.READER_LEFT;
        }
        if (e instanceof ParameterException usage) {
            return handleParseException(usage, new String[0]);
        }
        var failure = failure(e);
        print(command, failure);
        if (failure.exitCode() == ExitCode.BUG && isVerbose(command)) {
            e.printStackTrace(command.getErr());
        }
        return failure.exitCode();
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        var command = e.getCommandLine();
        var see = "see '" + command.getCommandSpec().qualifiedName() + " --help'";
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            var slip = Slip.of(command, unmatched.getUnmatched());
            var hint =
                    slip.hint().map(near -> "did you mean " + near + "? " + see).orElse(see);
            print(command, new Failure(ExitCode.USAGE, slip.message(), List.of(), hint));
        } else {
            var message = JAVAS_OWN.matcher(String.valueOf(e.getMessage())).replaceFirst("");
            print(command, new Failure(ExitCode.USAGE, message, List.of(), see));
        }
        return ExitCode.USAGE;
    }

    private static Failure failure(Exception e) {
        return switch (e) {
            case RefusedException refused -> refused(refused.problem());
            case NotFoundException missing ->
                new Failure(ExitCode.NOT_FOUND, String.valueOf(missing.getMessage()), List.of(), missing.hint());
            case UnavailableException away ->
                new Failure(ExitCode.UNAVAILABLE, String.valueOf(away.getMessage()), List.of(), away.hint());
            case UsageException wrong ->
                new Failure(ExitCode.USAGE, String.valueOf(wrong.getMessage()), List.of(), "see --help");
            case SignInException denied ->
                new Failure(
                        ExitCode.REFUSED,
                        String.valueOf(denied.getMessage()),
                        List.of(),
                        "see 'codeflix login --help'");
            case OutputGoneException gone ->
                new Failure(
                        ExitCode.UNAVAILABLE,
                        "cannot write the output: " + gone.getMessage(),
                        List.of(),
                        "what was asked for may be done all the same; write it somewhere else");
            case UncheckedIOException io when io.getCause() instanceof FileSystemException file -> file(file);
            case FileSystemException file -> file(file);
            default ->
                new Failure(
                        ExitCode.BUG, "unexpected: " + e, List.of(), "run it again with --verbose and open an issue");
        };
    }

    private static Failure file(FileSystemException e) {
        if (e.getFile() != null && Files.isDirectory(Path.of(e.getFile()))) {
            return new Failure(ExitCode.USAGE, e.getFile() + " is a folder, not a file", List.of(), "see --help");
        }
        return e instanceof NoSuchFileException
                ? new Failure(
                        ExitCode.NOT_FOUND, "there is no file " + e.getFile(), List.of(), "look at its name and folder")
                : new Failure(
                        ExitCode.REFUSED,
                        "cannot use " + e.getMessage(),
                        List.of(),
                        "is it a file, and yours to read and write?");
    }

    private static Failure refused(Problem problem) {
        var details = problem.fieldErrors().stream().map(Object::toString).toList();
        if (problem.isAboutSomethingUnknown()) {
            return new Failure(
                    ExitCode.NOT_FOUND, problem.sentence(), details, "'list' of what it is shows those that there are");
        }
        return switch (problem.status()) {
            case 400 -> new Failure(ExitCode.USAGE, problem.sentence(), details, "see --help");
            case 401 ->
                new Failure(
                        ExitCode.REFUSED,
                        "you are not signed in, or no longer",
                        details,
                        "codeflix login (or 'codeflix login --local admin')");
            case 403 ->
                new Failure(ExitCode.REFUSED, problem.sentence(), details, "'codeflix whoami' shows your roles");
            case 404 ->
                new Failure(
                        ExitCode.NOT_FOUND,
                        problem.sentence(),
                        details,
                        "'list' shows what exists; what belongs to somebody else can't be seen");
            case 409 ->
                new Failure(
                        ExitCode.REFUSED,
                        problem.sentence(),
                        details,
                        problem.isStale()
                                ? "look at it again with 'get', then repeat the change"
                                : "'get' shows how it stands now");
            default ->
                new Failure(
                        ExitCode.REFUSED,
                        problem.sentence(),
                        details,
                        details.isEmpty() ? "see --help" : "mend these and try again");
        };
    }

    private void print(CommandLine command, Failure failure) {
        var err = command.getErr();
        var scheme = CommandLine.Help.defaultColorScheme(surroundings.errColours() ? Ansi.ON : Ansi.OFF);
        err.println(scheme.errorText("error: ").toString() + failure.message());
        failure.details().forEach(detail -> err.println("  - " + detail));
        err.println("hint:  " + failure.hint());
        err.flush();
    }

    private static boolean isVerbose(CommandLine command) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return ((Codeflix) root.getCommandSpec().userObject()).verbose;
    }
}
