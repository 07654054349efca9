// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import dev.foyer.database.Mappers.Places;
import java.util.Properties;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Mappers whose statements have places: marked while the XML is read, filled each time a statement runs. */
final class FilledConfiguration extends Configuration {
    private final Filling filling;

    FilledConfiguration(Environment environment, Places places) {
        super(environment);
        this.filling = new Filling(this, places);
        setVariables(new Marks());
    }

    @Override
    public StatementHandler newStatementHandler(
            Executor executor,
            MappedStatement statement,
            Object parameter,
            RowBounds bounds,
            ResultHandler handler,
            BoundSql sql) {
        BoundSql written = sql == null ? statement.getBoundSql(parameter) : sql;
        return super.newStatementHandler(executor, statement, parameter, bounds, handler, filling.filled(written));
    }

    /** Knows every name that a place may have. */
    private static final class Marks extends Properties {
        @Override
        public synchronized boolean containsKey(Object name) {
            return String.valueOf(name).startsWith(Places.PREFIX);
        }

        @Override
        public String getProperty(String name) {
            return containsKey(name) ? Filling.mark(name.substring(Places.PREFIX.length())) : "";
        }

        @Override
        public String getProperty(String name, String otherwise) {
            return containsKey(name) ? getProperty(name) : otherwise;
        }
    }
}
