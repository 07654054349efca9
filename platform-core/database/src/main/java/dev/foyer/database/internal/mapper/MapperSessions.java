// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.apache.ibatis.type.JdbcType;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** One MyBatis configuration per bundle; none keeps a connection or a cache. */
public final class MapperSessions implements Mappers {
    private final Database database;

    public MapperSessions(Database database) {
        this.database = database;
    }

    @Override
    public Session open(Bundle bundle, List<Class<?>> mappers) {
        return open(bundle.adapt(BundleWiring.class).getClassLoader(), mappers);
    }

    @Override
    public Session open(ClassLoader loader, List<Class<?>> mappers) {
        return open(loader, mappers, new Configuration(environment()));
    }

    @Override
    public Session open(ClassLoader loader, List<Class<?>> mappers, Places places) {
        return open(loader, mappers, new FilledConfiguration(environment(), places));
    }

    private Session open(ClassLoader loader, List<Class<?>> mappers, Configuration configuration) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Names of result types in the XML are looked up through it.
        thread.setContextClassLoader(loader);
        try {
            return new Factory(database, new SqlSessionFactoryBuilder().build(settled(configuration, mappers)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Configuration settled(Configuration configuration, List<Class<?>> mappers) {
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setJdbcTypeForNull(JdbcType.NULL);
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.getTypeHandlerRegistry().register(UUID.class, new UuidHandler());
        configuration.getTypeHandlerRegistry().register(UUID[].class, new ArrayHandler<UUID>("uuid"));
        configuration.getTypeHandlerRegistry().register(String[].class, new ArrayHandler<String>("text"));
        configuration.getTypeHandlerRegistry().register(Long[].class, new ArrayHandler<Long>("bigint"));
        mappers.forEach(configuration::addMapper);
        return configuration;
    }

    /** Sessions get their connection when they are opened, never from this source, and neither commit nor close it. */
    private static Environment environment() {
        ManagedTransactionFactory joined = new ManagedTransactionFactory();
        Properties properties = new Properties();
        properties.setProperty("closeConnection", "false");
        joined.setProperties(properties);
        return new Environment("foyer", joined, new UnpooledDataSource());
    }

    private record Factory(Database database, SqlSessionFactory sessions) implements Session {
        @Override
        public <M> M mapper(Class<M> type) {
            Calls calls = new Calls(database, sessions, type);
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
        }
    }
}
