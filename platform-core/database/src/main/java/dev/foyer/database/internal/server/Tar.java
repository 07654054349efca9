// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipException;

/** Unpacks a plain tar: files, folders and symbolic links, which is all that the archives of the server hold. */
final class Tar {
    private static final int BLOCK = 512;

    private final InputStream in;
    private final byte[] header = new byte[BLOCK];

    Tar(InputStream in) {
        this.in = in;
    }

    void unpack(Path folder) throws IOException {
        while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            Path target = folder.resolve(name()).normalize();
            if (!target.startsWith(folder)) {
                throw new ZipException("Outside of the folder: " + target);
            }
            entry(target);
        }
    }

    private void entry(Path target) throws IOException {
        switch (header[156]) {
            case '5' -> Files.createDirectories(target);
            case '2' -> Files.createSymbolicLink(target, Path.of(text(157, 100)));
            case '0', 0 -> file(target);
            default -> throw new ZipException("Unknown kind of entry for " + target);
        }
    }

    private void file(Path target) throws IOException {
        long size = octal(124, 12);
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            copy(size, out);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if ((octal(100, 8) & 0b001_000_000) != 0) {
            executable(target);
        }
    }

    private void copy(long size, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (long left = size; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new ZipException("The archive ends too early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void executable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }

    private String name() {
        return text(0, 100);
    }

    private String text(int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private long octal(int from, int length) {
        String digits = text(from, length).trim();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
