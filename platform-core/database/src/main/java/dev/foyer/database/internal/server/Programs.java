// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import dev.foyer.database.internal.bootstrap.GeneratedPassword;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of the server: initdb, pg_ctl, postgres. */
final class Programs {
    private static final int RUNNING = 0;

    private final Path bin;
    private final Privileges privileges;

    Programs(Path folder, Privileges privileges) {
        this.bin = folder.resolve("bin");
        this.privileges = privileges;
    }

    /** Makes an empty cluster whose sorting depends on no locale of this machine. */
    void init(Path cluster, Path password, List<String> more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-U", Cluster.SUPERUSER));
        arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        arguments.add("--set=scram_iterations=" + GeneratedPassword.ITERATIONS);
        arguments.addAll(more);
        Run run = new Run(command("initdb", arguments));
        if (run.exit() != 0) {
            throw new IOException("initdb: " + lastLine(run.output()));
        }
    }

    boolean running(Path cluster) throws IOException {
        return new Run(command("pg_ctl", List.of("status", "-D", cluster.toString()))).exit() == RUNNING;
    }

    /** Stops a server: fast at first, which ends its sessions, then as if the power had failed. */
    void stop(Path cluster) throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            List<String> arguments = List.of("stop", "-D", cluster.toString(), "-m", mode, "-w", "-t", "30");
            Run run = new Run(command("pg_ctl", arguments));
            if (run.exit() == 0 || !running(cluster)) {
                return;
            }
        }
        throw new IOException("The server in " + cluster + " does not stop");
    }

    /** Starts a server as a child of this process that a Ctrl-C on the console does not reach. */
    Process start(Folders folders, int port) throws IOException {
        List<String> command = new ArrayList<>();
        if (Privileges.sessions()) {
            command.add("setsid");
        }
        command.addAll(command("postgres", List.of("-D", folders.cluster().toString(), "-p", Integer.toString(port))));
        return Run.builder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folders.log().toFile()))
                .start();
    }

    private List<String> command(String program, List<String> arguments) {
        return privileges.command(bin.resolve(program), arguments);
    }

    private static String lastLine(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("error") || line.contains("FATAL") || line.contains("hint"))
                .findFirst()
                .orElse(lines.isEmpty() ? "no reason given" : lines.get(lines.size() - 1));
    }
}
