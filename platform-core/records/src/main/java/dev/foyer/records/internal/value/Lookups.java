// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.database.Database;
import dev.foyer.database.Notices;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.value.LookupTable.Stored;
import dev.foyer.records.model.LookupType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The values of lookups in memory; read anew when the section or a value changes. */
@Component(service = Lookups.class)
public final class Lookups {
    /** Channel on which the code of a lookup is told whose values changed. */
    public static final String CHANNEL = "foyer_lookups";

    private final Database database;
    private final Translations translations;
    private final AutoCloseable listening;
    private final Map<String, LookupTable> tables = new ConcurrentHashMap<>();

    @Activate
    public Lookups(@Reference Database database, @Reference Translations translations, @Reference Notices notices) {
        this.database = database;
        this.translations = translations;
        this.listening = notices.listen(CHANNEL, this::forget);
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
    }

    /** The values of a lookup. */
    public LookupTable table(LookupType type) {
        LookupTable known = tables.get(type.code());
        if (known != null && known.type() == type) {
            return known;
        }
        LookupTable read = new LookupTable(type, read(type), (value, locale) -> name(type, value, locale));
        tables.put(type.code(), read);
        return read;
    }

    /** Reads a lookup anew when it is asked for next. */
    public void forget(String lookup) {
        if (lookup.isEmpty()) {
            tables.clear();
        }
        tables.remove(lookup);
    }

    private String name(LookupType type, Stored value, Locale locale) {
        String given = value.name();
        return given != null
                ? given
                : translations.find(type.code() + "." + value.code(), locale).orElse(value.code());
    }

    private List<Stored> read(LookupType type) {
        String sql = "select id, code, name, color, flags, parent_id, active from " + Tables.table(type)
                + " order by position, code";
        return database.system(connection -> read(connection, sql));
    }

    private static List<Stored> read(Connection connection, String sql) throws SQLException {
        List<Stored> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                values.add(stored(row));
            }
        }
        return values;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String[] flags = (String[]) row.getArray(5).getArray();
        return new Stored(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Set.of(flags),
                row.getObject(6, UUID.class),
                row.getBoolean(7));
    }
}
