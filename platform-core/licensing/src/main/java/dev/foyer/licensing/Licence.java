// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        boolean evaluation) {}
