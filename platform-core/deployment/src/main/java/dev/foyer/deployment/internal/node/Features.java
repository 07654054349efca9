// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.node;

import java.util.List;
import java.util.function.Consumer;

/** Section plugins that the installation itself brings as features (spec P-2). */
public interface Features {
    /** All of them, installed or not. */
    List<KnownFeature> known();

    /** Whether one is installed on this node. */
    boolean installed(String name);

    /** Hears of sections whose feature somebody else installed or took away, such as on the console. */
    void listen(Consumer<String> listener);

    /** Installs one; nothing else is refreshed. */
    void install(String name) throws GroundException;

    /** Takes one away; nothing else is refreshed. */
    void uninstall(String name) throws GroundException;
}
