// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foyer.bench.BenchException;
import dev.foyer.bench.Capture;
import dev.foyer.bench.Connection;
import dev.foyer.bench.Request;
import dev.foyer.bench.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.HdrHistogram.Histogram;

/**
 * How long it takes from the command to install a section of nothing but a descriptor until its first answer, beside the
 * installation of an empty bundle and the changes to the database alone, in turns.
 */
final class Installs {
    private static final int ROUNDS = 30;
    private static final long LOOK = 2_000_000;
    private static final String DESCRIPTOR = """
            foyer: 1
            section: probes
            objects:
              probe:
                fields:
                  title: { type: text, max: 120, required: true, quickSearch: true }
                  day: { type: date }
                  account: { type: lookup, to: account }
                rights:
                  all-employees: { read: all, create: all, edit: all }
            """;
    private static final String FEATURES = """
            <features name="probes" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
              <feature name="probe-empty" version="1.0.0"><bundle>%1$s/empty.jar</bundle></feature>
              <feature name="probe-section" version="1.0.0"><feature>foyer-core</feature><bundle>%1$s/probes.jar</bundle></feature>
            </features>
            """;

    private final Path folder;
    private final Console console;
    private final Administrator administrator;
    private final int port;
    private final Server server;
    private final Capture capture;
    private final Histogram empty = new Histogram(3);
    private final Histogram tables = new Histogram(3);
    private final Histogram section = new Histogram(3);

    Installs(Path folder, Console console, Administrator administrator, Server server, ChurnOptions options) {
        this.folder = folder;
        this.console = console;
        this.administrator = administrator;
        this.port = options.port();
        this.server = server;
        this.capture = new Capture(server, options.data().resolve("postgres/server.log"));
    }

    /** Measures in milliseconds; the first round loads code and shows what changes in the database. */
    void run() throws IOException {
        bundle("empty", Map.of());
        bundle("probes", Map.of("OSGI-INF/foyer/probes.section.yaml", DESCRIPTOR));
        Path repository = folder.resolve("features.xml");
        Files.writeString(repository, FEATURES.formatted(folder.toUri()));
        console.run("feature:repo-add " + repository.toUri());
        List<String> changes = capture.changes(this::round);
        for (int round = 0; round < ROUNDS; round++) {
            tables.recordValue(server.tried(changes).toMillis());
            long bare = console.timed("feature:install -r probe-empty").taken();
            console.run("feature:uninstall -r probe-empty");
            empty.recordValue(bare);
            section.recordValue(round());
        }
        console.run("feature:repo-remove " + repository.toUri());
    }

    private long round() {
        CompletableFuture<Long> answer = CompletableFuture.supplyAsync(this::firstAnswer);
        Console.Times times = console.timed("feature:install -r probe-section");
        long taken = answer.join() - times.began();
        console.run("feature:uninstall -r probe-section");
        administrator.purge("probes");
        return taken;
    }

    private long firstAnswer() {
        Request request = Request.get("/records/probe?limit=20", administrator.cookie());
        try (Connection connection = new Connection(port)) {
            while (connection.send(request).status() != 200) {
                LockSupport.parkNanos(LOOK);
            }
            return System.currentTimeMillis();
        } catch (IOException e) {
            throw new BenchException("The section does not answer", e);
        }
    }

    Histogram empty() {
        return empty;
    }

    /** The changes to the database that the section needs, as statements alone. */
    Histogram tables() {
        return tables;
    }

    Histogram section() {
        return section;
    }

    private void bundle(String name, Map<String, String> entries) throws IOException {
        Manifest manifest = new Manifest();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Attributes.Name.MANIFEST_VERSION.toString(), "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "com.example." + name);
        headers.put("Bundle-Version", "1.0.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")), manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(UTF_8));
                jar.closeEntry();
            }
        }
    }
}
