// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.sql.SectionQueries;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.internal.sql.Queries;
import dev.foyer.records.internal.sql.TicketQueries;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements of a bundle that has gone leave none of its classes behind. */
class QueriesLeakTest {
    @Test
    void theClassesOfABundleGoWithIt() throws Exception {
        try (World world = new World()) {
            WeakReference<ClassLoader> gone = asked(world);
            Await.until(() -> {
                System.gc();
                return gone.get() == null;
            });
        }
    }

    private static WeakReference<ClassLoader> asked(World world) throws ReflectiveOperationException {
        ClassLoader loader = new Apart();
        Class<?> mapper = loader.loadClass(TicketQueries.class.getName());
        Class<?> wish = loader.loadClass(TicketQueries.Wish.class.getName());
        Object value = wish.getConstructor(String.class, boolean.class).newInstance("none", true);
        SectionQueries queries = Queries.of(world.test, world.access, world.sections, loader);
        Object answer = queries.read(People.agent(), mapper, all -> {
            try {
                return mapper.getMethod("subjects", wish).invoke(all, value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(answer).isEqualTo(List.of());
        return new WeakReference<>(loader);
    }

    /** Loads the classes of the mapper itself, as a bundle does. */
    private static final class Apart extends ClassLoader {
        Apart() {
            super(TicketQueries.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(TicketQueries.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defined(name) : loaded;
            }
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream content = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = content.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
