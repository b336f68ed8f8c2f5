package io.codeflix.encoder.progress;

import com.github.kokorin.jaffree.ffmpeg.FFmpegProgress;
import com.github.kokorin.jaffree.ffmpeg.ProgressListener;

/** Turns FFmpeg's progress into ours. FFmpeg leaves values out while it does not know them. */
public final class FfmpegProgressReader implements ProgressListener {
    private final String stage;
    private final double seconds;
    private final ProgressSink sink;

    /** @param seconds length of what FFmpeg works on */
    public FfmpegProgressReader(String stage, double seconds, ProgressSink sink) {
        this.stage = stage;
        this.seconds = seconds;
        this.sink = sink;
    }

    @Override
    public void onProgress(FFmpegProgress progress) {
        Long micros = progress.getTimeMicros();
        double done = micros == null || micros < 0 ? 0 : Math.min(micros / 1e6, seconds);
        Double told = progress.getSpeed();
        double speed = told == null || !Double.isFinite(told) ? 0 : told;
        Long frames = progress.getFrame();
        sink.tell(new Progress(
                stage,
                seconds <= 0 ? 0 : 100 * done / seconds,
                frames == null ? 0 : frames,
                speed,
                speed <= 0 ? null : Math.round((seconds - done) / speed)));
    }
}
