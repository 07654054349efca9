// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.records.internal.access.Select;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.keyset.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Comments of a record, the newest first. */
final class Newest {
    private static final String TEXT = """
            select c.id, c.at, c.author, c.author_name, c.employee, c.text, c.visibility, c.reply_to,
              exists (select 1 from platform.file f where f.comment_id = c.id)
            from platform.comment c
            where c.object = ? and c.record_id = ? and (c.visibility = 'public' or ?) and (c.at, c.id) < (?, ?)
            order by c.at desc, c.id desc
            limit ?""";

    private Newest() {}

    /**
     * Those before a place.
     *
     * @param internal whether internal ones are among them; those are out of reach of external viewers anyway
     */
    static Select<List<Found>> before(String object, UUID record, boolean internal, Position before, int limit) {
        return Select.all(Sql.of(TEXT, object, record, internal, before.at(), before.id(), limit), Newest::found);
    }

    private static Found found(ResultSet row) throws SQLException {
        CommentRow comment = new CommentRow(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class));
        return new Found(comment, row.getBoolean(9));
    }

    /**
     * A comment.
     *
     * @param attached whether files came with it
     */
    record Found(CommentRow comment, boolean attached) {}
}
