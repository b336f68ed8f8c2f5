package io.codeflix.encoder.progress;

/** Takes notes of a run's progress; called as often as there is something to tell, from any thread. */
@FunctionalInterface
public interface ProgressSink {
    void tell(Progress progress);
}
