// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.tool;

import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licence.Terms;
import dev.foyer.licensing.internal.Acceptance;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.matrix.Matrix;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Issues a licence. */
final class Issue {
    private static final Set<String> NAMES = Set.of(
            "--key",
            "--number",
            "--customer",
            "--editions",
            "--products",
            "--from",
            "--until",
            "--seats",
            "--employee-seats",
            "--limits",
            "--installation",
            "--prices",
            "--currency",
            "--out");
    private static final Set<String> FLAGS = Set.of("--evaluation", "--force");

    private final PrintStream out;

    Issue(PrintStream out) {
        this.out = out;
    }

    void run(List<String> words) throws IOException, GeneralSecurityException, ParseException {
        Options options = Options.parse(words, NAMES, FLAGS);
        OctetKeyPair key = key(Path.of(options.required("--key")));
        Licence licence = licence(options, key.getKeyID());
        if (!options.flag("--force")) {
            new Acceptance(Matrix.load()).checkProducts(licence);
        }
        String text = LicenceFile.sign(licence, key).text();
        Optional<String> file = options.find("--out");
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), text + "\n");
            out.println(file.get() + " is licence " + licence.number());
        } else {
            out.println(text);
        }
    }

    private static OctetKeyPair key(Path file) throws IOException, ParseException {
        OctetKeyPair key = OctetKeyPair.parse(Files.readString(file));
        if (!key.isPrivate() || key.getKeyID() == null) {
            throw new UsageException(file + " is no key to sign with; take NAME.private.jwk.json");
        }
        return key;
    }

    private static Licence licence(Options options, String signer) {
        Set<Edition> editions = new LinkedHashSet<>();
        filled(options, "--editions").forEach(code -> editions.add(edition(code)));
        return new Licence(
                options.required("--number"),
                signer,
                options.required("--customer"),
                editions,
                filled(options, "--products"),
                byEdition(options, "--seats"),
                Math.toIntExact(Options.number(
                        "--employee-seats", options.find("--employee-seats").orElse("0"))),
                options.numbers("--limits"),
                options.find("--from").map(Issue::time).orElseGet(Issue::today),
                time(options.required("--until")),
                options.flag("--evaluation"),
                terms(options));
    }

    private static Terms terms(Options options) {
        return new Terms(
                Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                options.find("--installation"),
                byEdition(options, "--prices"),
                options.find("--currency").orElse(Terms.NONE.currency()));
    }

    private static Map<Edition, Integer> byEdition(Options options, String name) {
        Map<Edition, Integer> numbers = new LinkedHashMap<>();
        options.numbers(name).forEach((code, number) -> numbers.put(edition(code), Math.toIntExact(number)));
        return numbers;
    }

    private static List<String> filled(Options options, String name) {
        options.required(name);
        return options.list(name);
    }

    private static Edition edition(String code) {
        return Edition.of(code).orElseThrow(() -> new UsageException("There is no edition " + code));
    }

    private static Instant today() {
        return LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant time(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException("“" + text + "” is no date such as 2026-12-31 or 2026-12-31T00:00:00Z");
        }
    }
}
