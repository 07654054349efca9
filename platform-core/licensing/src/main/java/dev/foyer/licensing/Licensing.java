// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import dev.foyer.plugin.Viewer;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The licence in force and what follows from it. Answers come from memory. */
@ProviderType
public interface Licensing {
    /** The licence in force: installed, trusted and within its validity now. */
    Optional<Licence> inForce();

    /** The licence last installed, whether in force or not, with what is wrong with it. */
    Optional<Installed> installed();

    /** Whether a section may run. A code that the matrix does not name is a custom section (spec L-5). */
    Decision decide(String section);

    /**
     * What the seats of an external viewer allow in a section: the union over the editions held (spec L-4). Everything for
     * employees while the section may run.
     */
    Set<Operation> allowed(String section, Viewer viewer);

    /**
     * Verifies a licence file and puts it in force on every node.
     *
     * @param jws compact serialization
     * @throws dev.foyer.plugin.ProblemException saying what is wrong; the licence in force stays
     */
    Installed install(String jws);

    /** Takes the licence away. False if there was none. */
    boolean remove();

    /** A licence with its state: {@code in-force}, {@code not-yet}, {@code expired}, {@code untrusted}. */
    record Installed(Licence licence, String state) {}
}
