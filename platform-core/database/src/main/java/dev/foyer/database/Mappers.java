// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** Makes MyBatis mappers of a bundle; the XML lies beside each interface. */
@ProviderType
public interface Mappers {
    /**
     * A session factory for one bundle.
     *
     * @param mappers the mapper interfaces, loaded by the bundle
     */
    Session open(Bundle bundle, List<Class<?>> mappers);

    /** A session factory outside a bundle, for tests and tools. */
    Session open(ClassLoader loader, List<Class<?>> mappers);

    /**
     * A session factory whose statements have places that are filled when they run.
     *
     * @since 1.2
     */
    Session open(ClassLoader loader, List<Class<?>> mappers, Places places);

    /**
     * Fills places <code>${records.x}</code> of statements. Asked on the thread of the call, for each statement that runs.
     *
     * @since 1.2
     */
    interface Places {
        /** What the names of places begin with. */
        String PREFIX = "records.";

        /** Lets a statement pass, as it was written, or throws. */
        void check(String statement);

        /** What stands in a place, by its name without {@link #PREFIX}. */
        Piece piece(String name);
    }

    /**
     * A piece of SQL.
     *
     * @param values what sets the values of its question marks, in order
     * @since 1.2
     */
    record Piece(String text, List<Value> values) {
        public Piece {
            values = List.copyOf(values);
        }
    }

    /** Sets a value. */
    @FunctionalInterface
    interface Value {
        void set(PreparedStatement statement, int place) throws SQLException;
    }

    /** Mappers that join the transaction of the thread, or run each call in a system transaction of its own. */
    interface Session {
        /** A thread-safe proxy. */
        <M> M mapper(Class<M> type);
    }
}
