// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database;

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

    /** Mappers that join the transaction of the thread, or run each call in a system transaction of its own. */
    interface Session {
        /** A thread-safe proxy. */
        <M> M mapper(Class<M> type);
    }
}
