// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.UNSAFE_ARCHIVE;

import dev.foyer.plugin.ProblemException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of entries: each once, and none that would leave the folder it is unpacked to. */
final class EntryNames {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final int LONGEST = 1000;

    private final Set<String> seen = new HashSet<>();

    /** Refuses a name that is not safe or came before. */
    void check(String name) {
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw unsafe("deployment.entry.name", name);
        }
        if (name.startsWith("/") || name.contains("\\") || DRIVE.matcher(name).matches()) {
            throw unsafe("deployment.entry.absolute", name);
        }
        if (Arrays.asList(name.split("/")).contains("..")) {
            throw unsafe("deployment.entry.outside", name);
        }
        if (!seen.add(name)) {
            throw unsafe("deployment.entry.twice", name);
        }
    }

    Set<String> all() {
        return seen;
    }

    static ProblemException unsafe(String key, String entry) {
        String shown = shown(entry);
        return UNSAFE_ARCHIVE.because(key, shown).with("entry", shown);
    }

    /** A name that may be shown: without what would spoil a message or a log. */
    static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 200 ? clean : clean.substring(0, 200) + "…";
    }
}
