// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The command: reads the source, sends it in batches, reports. Ends with 0, 1 for faulty rows, 2 for a failure. */
public final class Import {
    private Import() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Options options = Options.of(arguments, System.getenv());
            Source source = options.kind().equals("tickets")
                    ? new TicketFile(options.source())
                    : new ArticleFolder(options.source());
            Portal portal = Portal.signIn(options, out);
            return new Transfer(portal, source, options.dryRun(), out).run().print(out);
        } catch (ImportException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
