// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment;

import dev.foyer.plugin.Text;
import dev.foyer.records.Descriptors;
import java.util.List;
import java.util.Optional;

/**
 * What an installation would do now; nothing of it is done.
 *
 * @param change what it would be: an installation, an update, the same again, or back to an older version
 * @param installed version that is there now
 * @param missing what it imports and nobody here provides
 * @param additions what would be made in the database
 * @param conflict why the database cannot become what the descriptor asks for
 * @param uses objects of other sections that its lookups name
 * @param licence whether it would run
 */
public record Plan(
        Change change,
        Optional<String> installed,
        List<Missing> missing,
        List<Descriptors.Piece> additions,
        Optional<String> conflict,
        List<Descriptors.Use> uses,
        Licence licence) {

    /** Whether it may be tried. */
    public boolean possible() {
        return missing.isEmpty() && conflict.isEmpty();
    }

    /** What becomes of the version that is there. */
    public enum Change {
        INSTALL,
        UPDATE,
        SAME,
        ROLLBACK
    }

    /**
     * Something that is imported and not there.
     *
     * @param name of a package or capability
     * @param range that is asked for
     * @param present version that is there, in vain
     */
    public record Missing(String name, String range, Optional<String> present) {}

    /**
     * What the licence says.
     *
     * @param allowed whether it would run; refused plugins may be installed all the same
     * @param rule that decides, such as {@code L-3}
     * @param custom whether it takes one of the places of custom sections (spec L-5)
     * @param seats editions of which people from outside need a seat for it, of those that are installed
     * @param counts custom sections and objects as they would be (spec L-5, L-6)
     */
    public record Licence(
            boolean allowed, String rule, Text reason, boolean custom, List<Seats> seats, List<Count> counts) {}

    /**
     * Seats of an edition.
     *
     * @param used taken by active users
     * @param limit that there are
     */
    public record Seats(String edition, int used, int limit) {}

    /**
     * A number that the licence limits.
     *
     * @param name of the limit, such as {@code objects}
     * @param then what it would be with the plugin
     */
    public record Count(String name, long now, long then, long limit) {
        /** Whether the limit would be passed. */
        public boolean passed() {
            return then > limit;
        }
    }
}
