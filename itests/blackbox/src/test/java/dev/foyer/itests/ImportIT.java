// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Installation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import while the processes behind it die. */
class ImportIT {
    private static final int TICKETS = 2000;
    private static final String HEADER = "Ticket ID,Customer Name,Customer Email,Product Purchased,Date of Purchase,"
            + "Ticket Type,Ticket Subject,Ticket Description,Ticket Status,Resolution,Ticket Priority,Ticket Channel,"
            + "First Response Time,Time to Resolution,Customer Satisfaction Rating";
    private static final String ROW = "%d,Person %d,person%d@import.example,Camera,2026-03-22,"
            + "Technical issue,Import %d,\"Broken, again\",Open,,Low,Email,,,";
    private static final String FILTER = "/records/case?count=true&limit=1&filter=subject=like=Import*";

    @Test
    void anImportSurvivesTheDeathOfThePortalAndOfItsDatabase() throws IOException {
        try (Portal portal = Portal.start()) {
            Path file = tickets(portal.data().resolveSibling("tickets.csv"));
            Running first = Running.start(portal, file);
            first.awaitBatch(1);
            portal.kill();
            int acknowledged = first.acknowledged();
            portal.startAgain();
            assertThat(cases(portal)).isGreaterThanOrEqualTo(acknowledged).isLessThan(TICKETS);

            first.awaitBatch(2 + acknowledged / 200);
            killDatabase(portal);

            assertThat(first.end()).as(first.output()).isZero();
            assertThat(cases(portal)).isEqualTo(TICKETS);
            assertThat(again(portal, file).output()).contains("Imported 0, already there 2,000, refused 0");
            assertThat(cases(portal)).isEqualTo(TICKETS);
        }
    }

    private static int cases(Portal portal) {
        return portal.as("agent@foyer.example").get(FILTER).json().path("total").asInt(-1);
    }

    private static void killDatabase(Portal portal) throws IOException {
        List<String> lines = Files.readAllLines(portal.data().resolve("postgres/cluster/postmaster.pid"));
        ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow().destroyForcibly();
    }

    private static Outcome again(Portal portal, Path file) {
        return portal.foyer("import", "tickets", file.toString());
    }

    private static Path tickets(Path file) throws IOException {
        String rows = IntStream.rangeClosed(1, TICKETS)
                .mapToObj(n -> ROW.formatted(n, n % 50, n % 50, n))
                .collect(Collectors.joining("\n"));
        return Files.writeString(file, HEADER + "\n" + rows + "\n");
    }

    /** The import command while it runs. */
    private record Running(Process process, Path log) {
        static Running start(Portal portal, Path file) throws IOException {
            Path log = file.resolveSibling("import.log");
            ProcessBuilder command = new ProcessBuilder(
                    Installation.home().resolve("bin/foyer").toString(), "import", "tickets", file.toString());
            command.environment().putAll(Map.of("FOYER_PORT", String.valueOf(portal.port())));
            return new Running(
                    command.redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
        }

        void awaitBatch(int number) {
            Portal.await(
                    "batch " + number + ": " + output(),
                    Duration.ofMinutes(3),
                    () -> acknowledged() >= number * 200 || !process.isAlive());
        }

        int acknowledged() {
            return Pattern.compile("([\\d,]+) of 2,000 rows")
                    .matcher(output())
                    .results()
                    .mapToInt(result -> Integer.parseInt(result.group(1).replace(",", "")))
                    .max()
                    .orElse(0);
        }

        int end() {
            Portal.await("the import ends", Duration.ofMinutes(4), () -> !process.isAlive());
            return process.exitValue();
        }

        String output() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
