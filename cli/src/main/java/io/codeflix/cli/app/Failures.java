package io.codeflix.cli.app;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.NotFoundException;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.Problem;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.session.SignInException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in words a person can act on, and the code a script can test. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private record Failure(int exitCode, String message, List<String> details, String hint) {}

    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
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
        var similar = new ArrayList<String>();
        if (e instanceof UnmatchedArgumentException unmatched) {
            similar.addAll(unmatched.getSuggestions());
        }
        var hint = similar.isEmpty()
                ? "see '" + command.getCommandSpec().qualifiedName() + " --help'"
                : "did you mean "
                        + String.join(" or ", similar.stream().limit(3).toList()) + "?";
        var message = e instanceof UnmatchedArgumentException unmatched
                ? "unknown argument '" + String.join("', '", unmatched.getUnmatched()) + "'"
                : String.valueOf(e.getMessage());
        print(command, new Failure(ExitCode.USAGE, message, List.of(), hint));
        return ExitCode.USAGE;
    }

    private static Failure failure(Exception e) {
        return switch (e) {
            case RefusedException refused -> refused(refused.problem());
            case NotFoundException missing ->
                new Failure(ExitCode.NOT_FOUND, String.valueOf(missing.getMessage()), List.of(), missing.hint());
            case UnavailableException away ->
                new Failure(ExitCode.UNAVAILABLE, String.valueOf(away.getMessage()), List.of(), away.hint());
            case SignInException denied ->
                new Failure(
                        ExitCode.REFUSED,
                        String.valueOf(denied.getMessage()),
                        List.of(),
                        "see 'codeflix login --help'");
            case UncheckedIOException io
            when io.getCause() instanceof FileSystemException file ->
                new Failure(
                        ExitCode.REFUSED,
                        "cannot use " + file.getMessage(),
                        List.of(),
                        "is it there, and yours to read and write?");
            case FileSystemException file ->
                new Failure(
                        ExitCode.REFUSED,
                        "cannot use " + file.getMessage(),
                        List.of(),
                        "is it there, and yours to read and write?");
            default ->
                new Failure(
                        ExitCode.BUG, "unexpected: " + e, List.of(), "run it again with --verbose and open an issue");
        };
    }

    private static Failure refused(Problem problem) {
        var details = problem.fieldErrors().stream().map(Object::toString).toList();
        return switch (problem.status()) {
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
                        "look at it again with 'get', then repeat the change");
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
