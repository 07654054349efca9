// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a program is started so that PostgreSQL, which refuses to run as root or as a user without a name, accepts it: as
 * whoever owns the data, in a user namespace of its own if the system allows it, or as nobody.
 *
 * @param prefix what stands before the program
 * @param user whose the files must be, if it is not this process
 */
record Privileges(List<String> prefix, Optional<Integer> user) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final Privileges OURS = new Privileges(List.of(), Optional.empty());
    private static final Privileges NAMESPACE = new Privileges(List.of("unshare", "-U"), Optional.empty());

    /** The first way that works here. */
    static Privileges find(Path cluster) throws IOException {
        boolean root = root();
        if (!root && !nameless()) {
            return OURS;
        }
        for (Privileges way : root ? waysOfRoot(cluster) : List.of(NAMESPACE)) {
            if (works(way.prefix)) {
                return way;
            }
        }
        throw new NotReadyException("PostgreSQL does not run as " + (root ? "root" : "a user without a name")
                + ", and neither unshare nor setpriv works here: start Foyer as an ordinary user,"
                + " or set foyer.database.url");
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Gives the files to whoever the programs run as. */
    void own(Path folder) throws IOException {
        if (user.isPresent()) {
            Ownership.give(folder, user.get());
        }
    }

    /** Whether there is a program that starts another one in a session of its own. */
    static boolean sessions() {
        return works(List.of("setsid"));
    }

    private static List<Privileges> waysOfRoot(Path cluster) throws IOException {
        int owner = Files.exists(cluster) ? Ownership.of(cluster) : ROOT;
        return owner == ROOT ? List.of(NAMESPACE, as(NOBODY)) : List.of(as(owner));
    }

    private static Privileges as(int user) {
        List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
        return new Privileges(prefix, Optional.of(user));
    }

    private static boolean root() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) ? Ownership.of(self) == ROOT : "root".equals(System.getProperty("user.name"));
    }

    /** Some platforms run containers under a number that no user has; Java knows no name for it then. */
    private static boolean nameless() {
        return "?".equals(System.getProperty("user.name"));
    }

    private static boolean works(List<String> way) {
        List<String> command = new ArrayList<>(way);
        command.add("true");
        try {
            return new Run(command).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
