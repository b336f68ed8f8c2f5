package io.codeflix.bench.peer;

import java.time.Instant;
import java.util.List;

/** The answer that is put together from joined tables at each read. */
record PeerTitle(
        String id,
        long version,
        String title,
        String description,
        int yearLaunched,
        String rating,
        boolean opened,
        Instant publishedAt,
        List<Named> categories,
        List<Named> genres,
        List<CastMember> castMembers) {

    record Named(String id, String name) {}

    record CastMember(String id, String name, String type) {}
}
