// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import dev.foyer.plugin.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The licence in force and what follows from it. Answers come from memory. */
@ProviderType
public interface Licensing {
    /** The licence in force: installed, trusted and within its validity now. */
    Optional<Licence> inForce();

    /** The licence last installed, whether in force or not, with what is wrong with it. */
    Optional<Installed> installed();

    /**
     * Whether a section may run. A code that the matrix does not name is a custom section: the first ones asked for take
     * the places that the licence has (spec L-5), until {@link #release} gives them back.
     */
    Decision decide(String section);

    /** Gives back the place of a custom section that was removed from the installation. */
    void release(String section);

    /**
     * What the seats of an external viewer allow in a section: the union over the editions held (spec L-4). Everything for
     * employees while the section may run.
     */
    Set<Operation> allowed(String section, Viewer viewer);

    /**
     * Stays the same object as long as {@link #allowed} stays the same for everybody, so that who asks often may remember.
     *
     * @since 1.2
     */
    Object stamp();

    /**
     * Verifies a licence file and puts it in force on every node.
     *
     * @param jws compact serialization
     * @throws dev.foyer.plugin.ProblemException saying what is wrong; the licence in force stays
     */
    default Installed install(String jws) {
        return install(jws, Optional.empty());
    }

    /** The same, remembering which user did it. */
    Installed install(String jws, Optional<UUID> by);

    /** Takes the licence away. False if there was none. */
    default boolean remove() {
        return remove(Optional.empty());
    }

    /** The same, remembering which user did it. */
    boolean remove(Optional<UUID> by);

    /** The base sections with what each edition allows in them, in the order of the matrix (spec L-3). */
    List<Row> matrix();

    /** Limits of the most generous installed edition by name, such as {@code custom-sections}; empty without licence. */
    Map<String, Long> limits();

    /** A licence with its state: {@code in-force}, {@code not-yet}, {@code expired}, {@code untrusted}. */
    record Installed(Licence licence, String state) {}

    /** A base section and, by edition code, what an external user may do, such as {@code R C E with crm-bundle}. */
    record Row(String section, Map<String, String> cells) {}
}
