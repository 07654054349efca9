// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs captured SQL with as many connections as the portal is asked over. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([1-9]\\d*)");

    private final Path program;
    private final Server server;
    private final Path folder;
    private final int connections;

    Pgbench(Path program, Server server, Path folder, int connections) {
        this.program = program;
        this.server = server;
        this.folder = folder;
        this.connections = connections;
    }

    /** Transactions of one operation, for each of several people. */
    record Work(String user, List<Script> scripts, List<Statement> example) {
        /** Nothing to compare with. */
        static final Work NONE = new Work("", List.of(), List.of());
    }

    /** Operations a second. */
    double rate(String name, Work work, Duration time) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-h", "127.0.0.1"));
        command.addAll(List.of("-p", server.port(), "-U", work.user(), "-j", "2"));
        command.addAll(List.of("-c", "" + connections, "-T", "" + time.toSeconds()));
        int number = 0;
        for (Script script : work.scripts()) {
            command.addAll(List.of("-f", written(name + "-" + number++, script) + "@1"));
            script.variables().forEach((key, value) -> command.addAll(List.of("-D", key + "=" + value)));
        }
        command.add("foyer");
        String out = Programs.run(
                command,
                Map.of("PGPASSWORD", server.password(work.user())),
                folder.resolve(name + ".out").toFile());
        Matcher rate = RATE.matcher(out);
        if (!rate.find() || FAILED.matcher(out).find()) {
            throw new BenchException("pgbench failed on " + name + ":\n" + out);
        }
        return Double.parseDouble(rate.group(1));
    }

    private Path written(String name, Script script) {
        try {
            return Files.writeString(folder.resolve(name + ".sql"), script.text());
        } catch (IOException e) {
            throw new BenchException("The script cannot be written", e);
        }
    }
}
