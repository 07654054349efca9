// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.node;

import dev.foyer.deployment.internal.plan.Capability;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.plugin.Text;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What this node has of section plugins, and how that is changed. */
public interface Ground {
    /** Where the plugin of a section comes from on this node. */
    Target current(String section);

    /** Sections of which this node has an archive. */
    Set<String> ofArchives();

    /** Puts a plugin in the place of the one that is there; what is there already stays as it is. */
    void bring(String section, Target target) throws GroundException;

    /**
     * Waits until the section runs, is refused, or stands still because an administrator stopped it.
     *
     * @return what else there is to say of it
     * @throws GroundException if it failed
     */
    Optional<Text> settle(String section) throws GroundException;

    /** What the bundles of this node provide, that of one symbolic name aside. */
    Collection<Capability> provided(String except);

    /** The symbolic name of the bundle that a section comes from. */
    Optional<String> bundleOf(String section);

    /** Whether a bundle of this symbolic name is there. */
    boolean hasBundle(String symbolicName);
}
