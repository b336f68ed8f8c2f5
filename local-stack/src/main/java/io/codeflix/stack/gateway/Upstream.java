package io.codeflix.stack.gateway;

/** Who answers behind the gateway. */
public enum Upstream {
    CATALOG("catalog-topology"),
    TITLES("catalog-topology"),
    MEDIA("media-topology");

    private final String title;

    Upstream(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
