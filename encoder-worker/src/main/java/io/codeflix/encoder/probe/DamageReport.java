package io.codeflix.encoder.probe;

import io.codeflix.media.MediaWarning;
import java.util.ArrayList;
import java.util.List;

/** Warnings about damaged places, the first of them one by one. */
public final class DamageReport {
    private static final int MOST = 20;

    private DamageReport() {}

    /** @param what for instance {@code The picture} */
    public static List<MediaWarning> of(String what, List<Span> places) {
        var warnings = new ArrayList<MediaWarning>();
        for (Span place : places.subList(0, Math.min(MOST, places.size()))) {
            warnings.add(Oddity.DAMAGED_AT.during(
                    place, "%s is damaged %s; what can be decoded is played.".formatted(what, Words.place(place))));
        }
        if (places.size() > MOST) {
            Span rest = new Span(places.get(MOST).from(), places.getLast().until());
            warnings.add(Oddity.DAMAGED_AT.during(
                    rest,
                    "%s is damaged in %s more %s."
                            .formatted(what, Words.count(places.size() - MOST, "place"), Words.place(rest))));
        }
        return warnings;
    }
}
