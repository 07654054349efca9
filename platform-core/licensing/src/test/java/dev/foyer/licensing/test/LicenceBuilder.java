// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.test;

import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.file.Signer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Licences for tests, signed with keys of their own. */
public final class LicenceBuilder {
    /** A moment within the validity of every licence made here unless it says otherwise. */
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private Set<Edition> editions = Set.of(Edition.CUSTOMER);
    private List<String> products = List.of("service-enterprise");
    private Instant from = Instant.parse("2026-01-01T00:00:00Z");
    private Instant until = Instant.parse("2027-01-01T00:00:00Z");
    private boolean evaluation;
    private String number = "M-2026-0114";
    private Map<Edition, Integer> seats = Map.of(Edition.CUSTOMER, 200);
    private int employeeSeats = 15;
    private Map<String, Long> limits = Map.of();
    private Licence.Terms terms = Licence.Terms.NONE;

    /** A licence of the customer edition. */
    public static LicenceBuilder aLicence() {
        return new LicenceBuilder();
    }

    /** A new key. */
    public static OctetKeyPair key(String name) {
        try {
            return LicenceFile.newKey(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody to trust. */
    public static Signer signer(OctetKeyPair key) {
        return new Signer(key.getKeyID(), key.toPublicJWK(), false);
    }

    public LicenceBuilder editions(Edition... names) {
        editions = Set.of(names);
        return this;
    }

    public LicenceBuilder products(String... codes) {
        products = List.of(codes);
        return this;
    }

    public LicenceBuilder valid(String fromTime, String untilTime) {
        from = Instant.parse(fromTime);
        until = Instant.parse(untilTime);
        return this;
    }

    public LicenceBuilder number(String text) {
        number = text;
        return this;
    }

    /** So many bought seats, and none of other editions. */
    public LicenceBuilder seats(Edition edition, int bought) {
        seats = Map.of(edition, bought);
        return this;
    }

    public LicenceBuilder employeeSeats(int bought) {
        employeeSeats = bought;
        return this;
    }

    public LicenceBuilder limit(String name, long limit) {
        limits = Map.of(name, limit);
        return this;
    }

    public LicenceBuilder issued(String time) {
        terms = new Licence.Terms(Optional.of(Instant.parse(time)), Optional.empty(), Map.of(), "USD");
        return this;
    }

    public LicenceBuilder installation(String id) {
        terms = new Licence.Terms(Optional.empty(), Optional.of(id), Map.of(Edition.CUSTOMER, 60), "EUR");
        return this;
    }

    public LicenceBuilder evaluation() {
        evaluation = true;
        return this;
    }

    public Licence build(String signer) {
        return new Licence(
                number,
                signer,
                "Meridian",
                editions,
                products,
                seats,
                employeeSeats,
                limits,
                from,
                until,
                evaluation,
                terms);
    }

    public String signedBy(OctetKeyPair key) {
        try {
            return LicenceFile.sign(build(key.getKeyID()), key).text();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
