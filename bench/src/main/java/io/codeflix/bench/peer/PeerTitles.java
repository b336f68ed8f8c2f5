package io.codeflix.bench.peer;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables, read in two ways: an answer that was written beside the columns, and one joined anew. */
@Repository
class PeerTitles {
    private final JdbcTemplate jdbc;

    PeerTitles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String prepared(UUID id) {
        return single("SELECT json FROM title WHERE id = ?", id);
    }

    List<String> newest(int limit) {
        return jdbc.queryForList("SELECT json FROM title ORDER BY published_at DESC, id LIMIT ?", String.class, limit);
    }

    PeerTitle joined(UUID id) {
        var categories = named("category", id);
        var genres = named("genre", id);
        var cast = jdbc.query(
                "SELECT m.id, m.name, m.type FROM title_cast_member l JOIN cast_member m ON m.id = l.cast_member_id WHERE l.title_id = ?",
                (row, _) -> new PeerTitle.CastMember(row.getString(1), row.getString(2), row.getString(3)),
                id);
        return jdbc.query(
                        "SELECT version, title, description, year_launched, rating, opened, published_at FROM title WHERE id = ?",
                        (row, _) -> new PeerTitle(
                                id.toString(),
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getBoolean(6),
                                row.getTimestamp(7).toInstant(),
                                categories,
                                genres,
                                cast),
                        id)
                .getFirst();
    }

    private List<PeerTitle.Named> named(String table, UUID id) {
        return jdbc.query(
                "SELECT n.id, n.name FROM title_%1$s l JOIN %1$s n ON n.id = l.%1$s_id WHERE l.title_id = ?"
                        .formatted(table),
                (row, _) -> new PeerTitle.Named(row.getString(1), row.getString(2)),
                id);
    }

    private String single(String query, UUID id) {
        return jdbc.queryForList(query, String.class, id).getFirst();
    }
}
