package io.codeflix.catalog.model;

import java.util.Arrays;
import java.util.Optional;

/** Age rating of the Brazilian system (ClassInd). */
public enum Rating {
    ER("ER"),
    L("L"),
    AGE_10("10"),
    AGE_12("12"),
    AGE_14("14"),
    AGE_16("16"),
    AGE_18("18");

    private final String label;

    Rating(String label) {
        this.label = label;
    }

    /** As people write it: {@code L}, {@code 12}. */
    public String label() {
        return label;
    }

    public static Optional<Rating> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(rating -> rating.label.equals(label))
                .findFirst();
    }
}
