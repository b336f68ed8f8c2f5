package io.codeflix.catalog.api.listener;

/** The paths that are served here, and all others. */
enum Route {
    LIST(Route.TITLES),
    ONE(Route.TITLES + "/{id}"),
    UNKNOWN("UNKNOWN");

    private static final String TITLES = "/api/v1/titles";
    private static final int BEFORE_ID = TITLES.length() + 1;

    private final String template;

    Route(String template) {
        this.template = template;
    }

    static Route of(String path) {
        if (!path.startsWith(TITLES)) {
            return UNKNOWN;
        }
        if (path.length() == TITLES.length()) {
            return LIST;
        }
        boolean oneMore =
                path.charAt(TITLES.length()) == '/' && path.length() > BEFORE_ID && path.indexOf('/', BEFORE_ID) < 0;
        return oneMore ? ONE : UNKNOWN;
    }

    /** As the table of roles, meters and spans name it. */
    String template() {
        return template;
    }

    /** The title that a path of {@link #ONE} names. */
    static String id(String path) {
        return path.substring(BEFORE_ID);
    }
}
