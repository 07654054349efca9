// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** How the licence stands, and what that leaves of the portal. Answers come from memory. */
@ProviderType
public interface LicenceStanding {
    /** Where in its life the installed licence is (spec L-9); empty without one that somebody trusted signed. */
    Optional<Life> life();

    /** What external users may do at all now (spec L-6, L-9). */
    ExternalAccess externalAccess();

    /** Which time the licence is judged by, and why. */
    ClockReport clock();

    /** The id of this installation, which a licence may name. */
    UUID installation();

    /** Custom sections in the order in which they came; the first ones have the places of the licence (spec L-5). */
    List<String> customSections();

    /** Takes note of the object types that external users reach, whatever they were before (spec L-6). */
    void reachable(Collection<String> objects);

    /** The object types that external users reach, in order. */
    List<String> reachable();

    /** What a seat costs for a year in the installed editions (spec L-12). */
    Map<Edition, Price> prices();

    /**
     * What another licence would allow (spec L-12). Nothing is changed.
     *
     * @throws dev.foyer.plugin.ProblemException 422 as for a licence that says so
     */
    Prospect prospect(Wish wish);

    /** A price of a seat for a year in whole units of the currency. */
    record Price(int amount, String currency) {}

    /** A licence that somebody thinks of. */
    record Wish(Set<Edition> editions, List<String> products, Map<Edition, Integer> seats, int employeeSeats) {}

    /**
     * What it would allow.
     *
     * @param decisions by code of a section: the base sections and the custom ones that there are
     * @param seats limit of seats by edition
     * @param prices of a seat for a year, from the list
     */
    record Prospect(
            Map<String, Decision> decisions,
            Map<String, Long> limits,
            Map<Edition, Integer> seats,
            Map<Edition, Price> prices) {}
}
