package io.codeflix.encoder.image;

/** The formats that images may come in. */
enum ImageFormat {
    JPEG("jpeg_pipe"),
    PNG("png_pipe"),
    WEBP("webp_pipe");

    private final String demuxer;

    ImageFormat(String demuxer) {
        this.demuxer = demuxer;
    }

    /** FFmpeg's name of what reads it. */
    String demuxer() {
        return demuxer;
    }
}
