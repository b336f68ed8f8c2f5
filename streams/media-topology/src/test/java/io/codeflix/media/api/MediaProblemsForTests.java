package io.codeflix.media.api;

/** The advice for slices in other packages. */
public final class MediaProblemsForTests {

    private MediaProblemsForTests() {}

    public static Object advice() {
        return new MediaProblems();
    }
}
