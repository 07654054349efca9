// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.Inspection;
import dev.foyer.deployment.Job;
import dev.foyer.deployment.Plan;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.records.Translations;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.console.Session;

/** What the commands on plugins have in common: files are taken in, and operations are followed to their end. */
record PluginDesk(Deployment deployment, Translations translations, Session session) {
    private static final int LOOK_MILLISECONDS = 200;

    /** A problem says on the console what it says everywhere. */
    <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            throw new IllegalArgumentException(text(e.detail()), e);
        }
    }

    /** A file, if there is one of this name. */
    Optional<Path> file(String source) {
        return Optional.of(session.currentDir().resolve(source)).filter(Files::isRegularFile);
    }

    /** Takes an archive in and says what it is. */
    Inspection inspect(Path file) {
        Inspection inspection = told(() -> {
            try (InputStream content = Files.newInputStream(file)) {
                return deployment.inspect(String.valueOf(file.getFileName()), content, Optional.empty());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        show(inspection);
        return inspection;
    }

    private void show(Inspection inspection) {
        PrintStream out = session.getConsole();
        out.println("Section    " + inspection.version().code());
        out.println("Bundle     " + inspection.version().bundle() + " "
                + inspection.version().version());
        out.println("Signer     "
                + inspection.version().signer().map(signer -> signer.name()).orElse("none"));
        out.println("Needs      " + list(inspection.version().needs()));
        out.println("Objects    " + list(inspection.objects()));
        inspection
                .warnings()
                .forEach(warning -> out.println("Warning    " + warning.file() + ":" + warning.line() + ":"
                        + warning.column() + " " + warning.message()));
        show(inspection.plan());
    }

    /** Says what an installation would change. */
    void show(Plan plan) {
        PrintStream out = session.getConsole();
        out.println("Change     " + plan.change().name().toLowerCase(Locale.ROOT)
                + plan.installed()
                        .map(version -> " (installed: " + version + ")")
                        .orElse(""));
        out.println("Database   "
                + list(plan.additions().stream()
                        .map(it -> it.kind() + " " + it.name())
                        .toList()));
        plan.conflict().ifPresent(conflict -> out.println("Conflict   " + conflict));
        plan.missing().forEach(missing -> out.println("Missing    " + missing.name() + " " + missing.range()));
        out.println(
                "Uses       " + list(plan.uses().stream().map(it -> it.object()).toList()));
        out.println("Licence    " + (plan.licence().allowed() ? "allowed" : "refused") + " by "
                + plan.licence().rule() + ": " + text(plan.licence().reason()));
        plan.licence()
                .seats()
                .forEach(seats -> out.println(
                        "Seats      " + seats.edition() + ": " + seats.used() + " of " + seats.limit() + " taken"));
        plan.licence()
                .counts()
                .forEach(count -> out.println("Limit      " + count.name() + ": " + count.now() + " now, "
                        + count.then() + " with it, of " + count.limit() + (count.passed() ? " (passed)" : "")));
    }

    /** Follows an operation to its end; a failed one fails the command. */
    void follow(Job begun) {
        Job job = begun;
        int shown = print(job, 0);
        while (job.open()) {
            pause();
            job = deployment.job(begun.id());
            shown = print(job, shown);
        }
        if (job.state() == Job.State.FAILED) {
            throw new IllegalArgumentException("The operation failed; nothing of it is left.");
        }
    }

    private int print(Job job, int from) {
        job.log().stream().skip(from).forEach(line -> session.getConsole()
                .println((line.error() ? "! " : "  ") + text(line.text())));
        return job.log().size();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the operation goes on", e);
        }
    }

    /** The archive of a file that was taken in; none for what the installation brings. */
    Optional<UUID> archive(Optional<Inspection> inspection) {
        return inspection.map(it -> it.version().id());
    }

    String text(Text text) {
        return translations.render(text, Locale.ENGLISH);
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "none" : words.stream().collect(Collectors.joining(", "));
    }
}
