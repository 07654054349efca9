// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the link of the first administrator, which only the owner of the data folder can read. */
public final class LinkFile {
    private static final Logger LOG = LoggerFactory.getLogger(LinkFile.class);
    private static final String NAME = "first-administrator.link";

    private final Path file;
    private final String address;

    /**
     * A file in a folder.
     *
     * @param address what comes before the secret
     */
    public LinkFile(Path folder, String address) {
        this.file = folder.resolve(NAME);
        this.address = requireNonNull(address, "address is null");
    }

    /** The file in the data folder of this installation. */
    static LinkFile ofInstallation() {
        String port = System.getProperty("foyer.port", "8080");
        return new LinkFile(
                Path.of(System.getProperty("foyer.data", "data")),
                "http://localhost:" + port + "/first-administrator?token=");
    }

    /** The secret that it holds; empty if there is no file. */
    String secret() {
        try {
            String text = Files.readString(file).strip();
            return text.substring(text.indexOf('=') + 1);
        } catch (IOException absent) {
            return "";
        }
    }

    void write(String secret) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, address + secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void announce() {
        LOG.info("There are no users yet. The link in {} makes the first administrator, once.", file);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted; its link is not valid any more", file, e);
        }
    }
}
