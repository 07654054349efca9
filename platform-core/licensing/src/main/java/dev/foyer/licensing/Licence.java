// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a licence file says, verified (spec L-10).
 *
 * @param number serial number
 * @param signer name of the trusted signer
 * @param customer the licensee
 * @param editions installed editions
 * @param products codes of the host products (spec L-2)
 * @param seats bought seats by edition
 * @param employeeSeats employee seats of the host product (spec L-7)
 * @param limits further limits by name, such as {@code api-calls-per-day}
 * @param notBefore valid from, inclusive
 * @param notAfter valid until, exclusive
 * @param evaluation marked as an evaluation licence (spec L-11)
 * @param terms what few licences say besides
 */
public record Licence(
        String number,
        String signer,
        String customer,
        Set<Edition> editions,
        List<String> products,
        Map<Edition, Integer> seats,
        int employeeSeats,
        Map<String, Long> limits,
        Instant notBefore,
        Instant notAfter,
        boolean evaluation,
        Terms terms) {
    private static final long FREE_SEATS = 10_000;
    private static final long FREE_SEATS_PER_EMPLOYEE = 100;

    public Licence {
        editions = Set.copyOf(editions);
        products = List.copyOf(products);
        seats = Map.copyOf(seats);
        limits = Map.copyOf(limits);
    }

    /**
     * What few licences say besides.
     *
     * @param issued when the signer made it
     * @param installation id of the only installation that it is for
     * @param prices of a seat for a year by edition, where they differ from the list; whole units of the currency
     * @param currency code of the currency of the prices
     */
    public record Terms(
            Optional<Instant> issued, Optional<String> installation, Map<Edition, Integer> prices, String currency) {
        /** Nothing besides. */
        public static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), Map.of(), "USD");

        public Terms {
            prices = Map.copyOf(prices);
        }
    }

    /** How many users may hold a seat of an edition: the bought ones and, for self-service, the free ones (spec L-7). */
    public int seatLimit(Edition edition) {
        if (!editions.contains(edition)) {
            return 0;
        }
        long free = edition == Edition.SELF_SERVICE ? Math.min(FREE_SEATS, FREE_SEATS_PER_EMPLOYEE * employeeSeats) : 0;
        return (int) Math.min(Integer.MAX_VALUE, free + seats.getOrDefault(edition, 0));
    }

    /** Whether it is valid at a time. */
    public boolean validAt(Instant time) {
        return !time.isBefore(notBefore) && time.isBefore(notAfter);
    }

    /** Whether everything runs at a time: it is valid or in grace (spec L-9). */
    public boolean lastsAt(Instant time) {
        return !time.isBefore(notBefore) && time.isBefore(notAfter.plus(Life.GRACE));
    }

    /** Whether sections run at a time, if only to be read from outside (spec L-9). */
    public boolean runsAt(Instant time) {
        return !time.isBefore(notBefore) && time.isBefore(notAfter.plus(Life.RUNNING_ON));
    }

    /** Where in its life it is at a time (spec L-9). */
    public Life lifeAt(Instant time) {
        return Life.of(notBefore, notAfter, time);
    }
}
