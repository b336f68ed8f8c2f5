package io.codeflix.encoder.encode;

import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import io.codeflix.encoder.probe.SourceHeader.Picture;

/** Lets FFmpeg see what is transparent. */
public final class Alpha {

    private Alpha() {}

    /** The same input, read by the decoder that knows of its alpha channel. */
    public static UrlInput visible(UrlInput input, Picture picture) {
        String decoder = picture.stored().decoder();
        return decoder.isEmpty() ? input : input.addArguments("-c:" + picture.index(), decoder);
    }
}
