package io.codeflix.encoder.probe;

/**
 * From a moment on, pixels have another shape.
 *
 * @param seconds on the clock of the presentation
 * @param aspect width of a pixel by its height
 */
public record AspectChange(double seconds, double aspect) {}
