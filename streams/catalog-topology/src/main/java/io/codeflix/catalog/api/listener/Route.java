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

    /** A slash at the end changes nothing. */
    static Route of(String path) {
        var bare = bare(path);
        if (!bare.startsWith(TITLES)) {
            return UNKNOWN;
        }
        if (bare.length() == TITLES.length()) {
            return LIST;
        }
        boolean oneMore =
                bare.charAt(TITLES.length()) == '/' && bare.length() > BEFORE_ID && bare.indexOf('/', BEFORE_ID) < 0;
        return oneMore ? ONE : UNKNOWN;
    }

    /** As the table of roles, meters and spans name it. */
    String template() {
        return template;
    }

    /** The title that a path of {@link #ONE} names. */
    static String id(String path) {
        return bare(path).substring(BEFORE_ID);
    }

    private static String bare(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
