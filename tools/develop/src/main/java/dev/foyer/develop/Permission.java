// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * Whether the portal takes archives that nobody signed. That is said by a file of its data folder: who may write it may do with
 * the portal what they like anyway, and nobody can write it over the network.
 */
record Permission(Path data) {
    private static final String UNSIGNED = "foyer.plugins.unsigned";

    /** Makes sure of it, and says so where something is changed for it. */
    void grant(PrintStream out) {
        if (granted()) {
            return;
        }
        if (!Files.exists(data.resolve("foyer-data"))) {
            throw new DevelopException(
                    data + " is not the data folder of a portal. Say which one it is by FOYER_DATA.");
        }
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), UNSIGNED + "=true\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new DevelopException(file() + " cannot be written: " + e.getMessage());
        }
        out.println("From now on this portal takes unsigned plugins: " + UNSIGNED + "=true in " + file()
                + ". Remove the line to end that.");
    }

    private boolean granted() {
        Properties properties = new Properties();
        if (Files.exists(file())) {
            try (Reader reader = Files.newBufferedReader(file())) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "true".equals(properties.getProperty(UNSIGNED, "").strip());
    }

    private Path file() {
        return data.resolve("etc/plugins.properties");
    }
}
