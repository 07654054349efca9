// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of a program to its end, with what it wrote. */
final class Run {
    private final int exit;
    private final String output;

    Run(List<String> command) throws IOException {
        Process process = builder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        this.output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        this.exit = exit(process);
    }

    /** A program that takes nothing over from our surroundings that PostgreSQL would read. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    int exit() {
        return exit;
    }

    String output() {
        return output;
    }

    private static int exit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a program ran");
        }
    }
}
