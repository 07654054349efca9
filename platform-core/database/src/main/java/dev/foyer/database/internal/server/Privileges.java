// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a program is started so that PostgreSQL, which refuses to run as root or as a user without a name, accepts it: in
 * a user namespace of its own if the system allows it, else as nobody.
 */
final class Privileges {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;

    private Privileges(List<String> prefix) {
        this.prefix = prefix;
    }

    static Privileges find() throws IOException {
        if (!root() && !nameless()) {
            return new Privileges(List.of());
        }
        for (List<String> way : List.of(NAMESPACE, AS_NOBODY)) {
            if (works(way)) {
                return new Privileges(way);
            }
        }
        throw new NotReadyException("PostgreSQL does not run as " + (root() ? "root" : "a user without a name")
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
        if (!prefix.equals(AS_NOBODY)) {
            return;
        }
        open(folder);
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.toList();
        }
        for (Path path : all) {
            if (!Files.isSymbolicLink(path)) {
                Files.setAttribute(path, "unix:uid", NOBODY);
            }
        }
    }

    /** Nobody must be able to pass through the folders above; the data folder itself we may open for that. */
    private static void open(Path folder) throws IOException {
        Path data = folder.getParent();
        for (Path above = data; above != null; above = above.getParent()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(above);
            if (permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                continue;
            }
            if (!above.equals(data)) {
                throw new NotReadyException("PostgreSQL does not run as root and cannot reach " + folder + " as nobody,"
                        + " because of " + above + ": choose another data folder, or start Foyer as an ordinary user");
            }
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(above, permissions);
        }
    }

    /** Whether there is a program that starts another one in a session of its own. */
    static boolean sessions() throws IOException {
        return works(List.of("setsid"));
    }

    private static boolean root() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(ROOT).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    /** Some platforms run containers under a number that no user has; Java knows no name for it then. */
    private static boolean nameless() {
        return "?".equals(System.getProperty("user.name"));
    }

    private static boolean works(List<String> way) throws IOException {
        List<String> command = new ArrayList<>(way);
        command.add("true");
        try {
            return new Run(command).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
