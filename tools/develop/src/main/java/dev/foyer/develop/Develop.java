// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The command: brings the plugin into the portal now and at each save, until it is ended. */
public final class Develop {
    private final Project project;
    private final Delivery delivery;
    private final PrintStream out;

    private Develop(Project project, Delivery delivery, PrintStream out) {
        this.project = project;
        this.delivery = delivery;
        this.out = out;
    }

    /** Runs the command; ends with 1 if it cannot begin, or if {@code --once} brought nothing. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.of(List.of(arguments), System.getenv());
            Portal portal = new Portal(options);
            portal.signIn();
            new Permission(options.data()).grant(out);
            Project project = new Project(options.project());
            new Develop(project, new Delivery(portal, project), out).run(options);
        } catch (DevelopException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(Options options) throws IOException, InterruptedException {
        if (options.once()) {
            bring(Set.of());
            return;
        }
        try (Watch watch = new Watch(project.sources())) {
            attempt(Set.of());
            out.println("Watching " + project.folder() + " for the portal at http://localhost:" + options.port()
                    + "; Ctrl+C ends it.");
            while (true) {
                attempt(watch.next());
            }
        }
    }

    /** What is wrong now may be right with the next save. */
    private void attempt(Set<Path> changed) {
        try {
            bring(changed);
        } catch (DevelopException | UncheckedIOException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void bring(Set<Path> changed) {
        long saved = System.nanoTime();
        String word = delivery.of(project.archive(changed));
        say("%s, %.1f s after the save".formatted(word, (System.nanoTime() - saved) / 1e9));
    }

    private void say(String text) {
        out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + text.replace("\n", "\n          "));
    }
}
