// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.tool;

import dev.foyer.licensing.Licence;
import dev.foyer.licensing.internal.Installation;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.file.TrustFolders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Shows what a licence says. */
final class Show {
    private final PrintStream out;

    Show(PrintStream out) {
        this.out = out;
    }

    void run(List<String> words) throws IOException {
        Options options = Options.parse(words, Set.of("--trust"), Set.of());
        if (options.arguments().isEmpty()) {
            installation();
            return;
        }
        if (options.arguments().size() != 1) {
            throw new UsageException("Say which one file to show");
        }
        LicenceFile file =
                LicenceFile.parse(Files.readString(Path.of(options.arguments().get(0))));
        print(file.claimed());
        String trust = options.find("--trust").orElse("");
        if (trust.isEmpty()) {
            line("Signature", "not checked; name a folder of keys with --trust");
            return;
        }
        file.verified(new TrustFolders(List.of(Path.of(trust)), this::fault).current());
        line("Signature", "good");
    }

    /** The portal leaves its id in the data folder. */
    private void installation() throws IOException {
        Path file = Path.of(System.getProperty("foyer.data", "data"), Installation.FILE);
        if (!Files.exists(file)) {
            throw new UsageException(file + " is not there yet: it comes with the first start of the portal");
        }
        line("Installation", Files.readString(file).strip());
    }

    private void print(Licence licence) {
        line("Number", licence.number() + (licence.evaluation() ? " (evaluation licence)" : ""));
        line("Customer", licence.customer());
        line("Signer", licence.signer());
        line("Valid", licence.notBefore() + " to " + licence.notAfter());
        line("Products", String.join(", ", licence.products()));
        licence.editions().stream()
                .sorted()
                .forEach(edition -> line("Edition", edition.code() + ", " + licence.seatLimit(edition) + " seats"));
        line("Employees", Integer.toString(licence.employeeSeats()));
        licence.limits().forEach((name, limit) -> line("Limit", name + " " + limit));
        print(licence.terms());
    }

    private void print(Licence.Terms terms) {
        terms.issued().ifPresent(issued -> line("Issued", issued.toString()));
        line("For", terms.installation().map(id -> "installation " + id).orElse("any installation"));
        terms.prices()
                .forEach((edition, price) ->
                        line("Price", edition.code() + " " + price + " " + terms.currency() + " per user and year"));
    }

    private void line(String name, String value) {
        out.printf("%-10s %s%n", name, value);
    }

    private void fault(Path file, String fault) {
        out.println(file + " is left out: " + fault);
    }
}
