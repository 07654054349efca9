// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.records.DeadLetters;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code foyer:dead-letters}: events that listeners could not take, and what to do with them. */
@Service
@Command(
        scope = "foyer",
        name = "dead-letters",
        description = "Lists events that listeners could not take, or delivers or discards them.",
        detailedDescription = "foyer:dead-letters list, retry <id or group>, discard <id>")
public final class DeadLettersCommand implements Action {
    private static final int ERROR_SHOWN = 80;

    @Argument(name = "verb", description = "list, retry or discard")
    @Completion(
            value = StringsCompleter.class,
            values = {"list", "retry", "discard"})
    String verb = "list";

    @Argument(
            index = 1,
            name = "which",
            description = "Number of a dead letter; with retry also a group, for all of its")
    @Completion(DeadLetterCompleter.class)
    @Nullable
    String which;

    @Option(
            name = "--limit",
            aliases = {"-n"},
            description = "How many are listed at most, the newest first")
    int limit = 50;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    DeadLetters letters;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Session session;

    @Override
    public @Nullable Object execute() {
        switch (verb) {
            case "list" -> list();
            case "retry" -> retry(asked());
            case "discard" -> discard(asked());
            default -> throw new IllegalArgumentException("Say list, retry or discard, not " + verb);
        }
        return null;
    }

    private String asked() {
        if (which == null) {
            throw new IllegalArgumentException("Say which: foyer:dead-letters " + verb + " 12");
        }
        return which;
    }

    private void list() {
        ShellTable table = new ShellTable();
        for (String column : new String[] {"Number", "Group", "Event", "Object", "Record", "Died", "Tries", "Error"}) {
            table.column(column);
        }
        letters.list(Math.max(1, Math.min(limit, 1000))).forEach(letter -> add(table, letter));
        table.emptyTableText("There is no dead letter").print(session.getConsole());
        long all = letters.count();
        if (all > 0) {
            session.getConsole().println(all + " in all");
        }
    }

    private static void add(ShellTable table, DeadLetters.Letter letter) {
        String error = letter.error().lines().findFirst().orElse("");
        table.addRow()
                .addContent(
                        letter.id(),
                        letter.group(),
                        letter.event().kind(),
                        letter.event().object(),
                        letter.event().record(),
                        letter.died(),
                        letter.attempts(),
                        error.substring(0, Math.min(error.length(), ERROR_SHOWN)));
    }

    private void retry(String letter) {
        int count = number(letter) ? (letters.redeliver(Long.parseLong(letter)) ? 1 : 0) : letters.redeliverAll(letter);
        done(count, "is delivered again", letter);
    }

    private void discard(String letter) {
        if (!number(letter)) {
            throw new IllegalArgumentException("Say the number of a dead letter, not " + letter);
        }
        done(letters.discard(Long.parseLong(letter)) ? 1 : 0, "is discarded", letter);
    }

    private void done(int count, String what, String letter) {
        if (count == 0) {
            throw new IllegalArgumentException("There is no dead letter " + letter);
        }
        session.getConsole()
                .println(count == 1 ? "1 dead letter " + what : count + " dead letters are delivered again");
    }

    private static boolean number(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
