package io.codeflix.encoder.ffmpeg;

/**
 * What the kernel lets one program take.
 *
 * @param cpuSeconds CPU time over all its threads, seconds
 * @param memoryBytes address space, bytes; far more than is touched, since each thread reserves some
 * @param fileBytes largest file it may write, bytes
 */
public record ProgramLimits(long cpuSeconds, long memoryBytes, long fileBytes) {
    private static final long GIB = 1L << 30;

    /** Limits of a run that may take so long on this machine. */
    public static ProgramLimits forTimeLimit(long seconds) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ProgramLimits(Math.max(60, seconds * processors), 16 * GIB, 64 * GIB);
    }
}
