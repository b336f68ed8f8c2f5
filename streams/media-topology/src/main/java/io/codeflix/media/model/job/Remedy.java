package io.codeflix.media.model.job;

/** What a person does about a failure. Reasons say what is wrong; this says whose move it is. */
public enum Remedy {
    ANOTHER_FILE("The file is at fault and would fail again: export it anew and upload the new file."),
    LENIENT("The upload was strict: upload the file again without, or export it anew."),
    SMALLER_FILE("The file is beyond what is taken: make a smaller or plainer version and upload that."),
    SAME_FILE("The original is not in the store any more: upload the file again."),
    HEALTHY_PLATFORM(
            "The file is not at fault: see that store, disk and workers are well ('codeflix status'), then retry the job."),
    MORE_TIME("It took too long: see whether the workers are overloaded, then retry the job."),
    RETRY("Retry the job; where it fails again, the worker's log says more ('codeflix logs encoder-worker').");

    private final String sentence;

    Remedy(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** Workers may be newer than we are: a word that is not known gets the plainest advice. */
    static Remedy of(String code) {
        return switch (code) {
            case "unreadable-media",
                    "truncated",
                    "frames-missing",
                    "sound-missing",
                    "no-media",
                    "not-a-video",
                    "not-an-image",
                    "empty-file",
                    "nothing-to-play",
                    "too-small",
                    "picture-too-small",
                    "picture-stands-still" -> ANOTHER_FILE;
            case "odd-media" -> LENIENT;
            case "too-large", "too-long", "too-many-tracks", "picture-too-large" -> SMALLER_FILE;
            case "source-missing" -> SAME_FILE;
            case "store-unavailable", "store-refuses", "disk-full", "worker-disk", "ffmpeg-not-run", "killed" ->
                HEALTHY_PLATFORM;
            case "time-limit" -> MORE_TIME;
            default -> RETRY;
        };
    }
}
