// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.licensing.Licence;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.Translations;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** {@code foyer:licence}: shows, installs or removes the licence. */
@Service
@Command(scope = "foyer", name = "licence", description = "Shows the licence, installs one from a file, or removes it.")
public final class LicenceCommand implements Action {
    @Argument(name = "action", description = "show, install or remove")
    @Completion(
            value = StringsCompleter.class,
            values = {"show", "install", "remove"})
    String action = "show";

    @Argument(index = 1, name = "file", description = "Licence file to install")
    @Completion(FileCompleter.class)
    @Nullable
    String file;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Licensing licensing;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    LicenceStanding standing;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Translations translations;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Session session;

    @Override
    public @Nullable Object execute() throws IOException {
        switch (action) {
            case "show" -> show();
            case "install" -> install();
            case "remove" ->
                session.getConsole()
                        .println(licensing.remove() ? "The licence is removed." : "There was no licence to remove.");
            default -> throw new IllegalArgumentException(action + " is none of show, install, remove");
        }
        return null;
    }

    private void install() throws IOException {
        Path path = session.currentDir()
                .resolve(Optional.ofNullable(file)
                        .orElseThrow(() -> new IllegalArgumentException("Say which file: foyer:licence install FILE")));
        try {
            licensing.install(Files.readString(path).strip());
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + path, e);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(translations.render(e.detail(), Locale.ENGLISH), e);
        }
        show();
    }

    private void show() {
        PrintStream out = session.getConsole();
        licensing
                .installed()
                .ifPresentOrElse(installed -> print(installed, out), () -> out.println("No licence is installed."));
        new StandingLines(standing, text -> translations.render(text, Locale.ENGLISH))
                .lines(licensing.limits())
                .forEach(out::println);
    }

    private static void print(Licensing.Installed installed, PrintStream out) {
        Licence licence = installed.licence();
        out.println("Licence    " + licence.number() + (licence.evaluation() ? " (evaluation)" : ""));
        out.println("State      " + installed.state());
        out.println("Customer   " + licence.customer());
        out.println("Signer     " + licence.signer());
        out.println("Editions   "
                + licence.editions().stream()
                        .map(edition -> edition.code() + " (" + licence.seats().getOrDefault(edition, 0) + " seats)")
                        .sorted()
                        .collect(Collectors.joining(", ")));
        out.println("Products   " + String.join(", ", licence.products()));
        out.println("Valid      " + licence.notBefore() + " to " + licence.notAfter());
        licence.limits().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(limit -> out.println("Limit      " + limit.getKey() + " " + limit.getValue()));
    }
}
