// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.tool;

import dev.foyer.plugin.ProblemException;
import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;

/** Makes signing keys, issues licences, and shows what a licence says (spec L-11). */
public final class LicenceTool {
    private static final String USAGE = """
            Usage:
              licence keys  --out DIR --name NAME [--evaluation-only]
                  makes a pair of keys: NAME.private.jwk.json to sign with, NAME.jwk.json for trust folders
              licence issue --key FILE --number NUMBER --customer NAME --editions LIST --products LIST
                            --until DATE [--from DATE] [--seats EDITION=N,...] [--employee-seats N]
                            [--limits NAME=N,...] [--prices EDITION=N,...] [--currency CODE]
                            [--installation ID] [--evaluation] [--force] [--out FILE]
                  issues a licence; a date is 2026-12-31 or 2026-12-31T00:00:00Z, --until is the first moment after
                  the licence; --force skips the check of editions against products
                  --installation  the only installation that may install it; its id is on the licence page there
                  --limits        custom-sections, objects, api-calls-per-day (1000 unless it says otherwise)
                  --prices        of a seat for a year, where they differ from the list, in USD or --currency
              licence show  [FILE] [--trust DIR]
                  shows what a licence says, and whether somebody trusted signed it; without a file the id of this
                  installation

            Editions: self-service, customer, partner
            """;

    private final PrintStream out;
    private final PrintStream err;

    LicenceTool(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs a command and ends with 0, 1 when it failed, 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.exit(new LicenceTool(System.out, System.err).run(arguments));
    }

    int run(String... words) {
        try {
            String command = words.length == 0 ? "help" : words[0];
            List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
            return run(command, rest);
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (ProblemException e) {
            err.println(Messages.of(e));
            return 1;
        } catch (IOException | GeneralSecurityException | ParseException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int run(String command, List<String> rest) throws IOException, GeneralSecurityException, ParseException {
        switch (command) {
            case "keys" -> new Keys(out).run(rest);
            case "issue" -> new Issue(out).run(rest);
            case "show" -> new Show(out).run(rest);
            case "help", "--help", "-h" -> out.println(USAGE);
            default -> throw new UsageException("There is no command " + command);
        }
        return 0;
    }
}
