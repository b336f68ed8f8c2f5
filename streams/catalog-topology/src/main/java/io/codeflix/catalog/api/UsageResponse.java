package io.codeflix.catalog.api;

import java.util.List;

/**
 * What names something: what its deletion touches. Counted in this instance's view, so a change of this moment may be missing.
 *
 * @param version of what was asked for; give it to {@code If-Match} to delete what was looked at and nothing newer
 * @param genres that name it; only a category is named by genres
 * @param videos that name it, drafts too
 * @param publishedVideos how many of those viewers see
 */
record UsageResponse(String id, long version, String name, Users genres, Users videos, long publishedVideos) {

    /**
     * Who names it.
     *
     * @param total how many there are
     * @param first ten of them at most, by name
     */
    record Users(long total, List<User> first) {
        static final Users NONE = new Users(0, List.of());
    }

    record User(String id, String name) {}
}
