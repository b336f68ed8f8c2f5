package io.codeflix.cli.console;

/** What a script can rely on. */
public final class ExitCode {

    public static final int OK = 0;
    /** A defect of ours. */
    public static final int BUG = 1;
    /** The command line was wrong. */
    public static final int USAGE = 2;

    /** A thing of the platform, or a file, that isn't there. */
    public static final int NOT_FOUND = 3;
    /** The platform understood and said no: a rule, a missing role, a stale version. */
    public static final int REFUSED = 4;
    /** The platform, or a part of it, can't be reached or isn't ready; or the output can't be written. */
    public static final int UNAVAILABLE = 5;

    /** Who read the output had enough: what the shell reports of a program that SIGPIPE ended. */
    public static final int READER_LEFT = 141;

    private ExitCode() {}
}
