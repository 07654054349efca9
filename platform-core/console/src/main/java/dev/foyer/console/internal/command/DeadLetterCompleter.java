// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.records.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes numbers of dead letters and, where all of a group may be meant, groups. */
@Service
public final class DeadLetterCompleter implements Completer {
    private static final int SHOWN = 50;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    DeadLetters letters;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> known = new ArrayList<>();
        letters.list(SHOWN).forEach(letter -> known.add(String.valueOf(letter.id())));
        if (List.of(line.getArguments()).contains("retry")) {
            known.addAll(letters.groups());
        }
        return new StringsCompleter(known).complete(session, line, candidates);
    }
}
