// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;

/** A hash over the folder of a change log, by which one that ran before is known without asking Liquibase. */
final class Fingerprint {
    private static final Pattern INCLUDE = Pattern.compile("<include(?:All)?\\b[^>]*>");
    private static final String RELATIVE = "relativeToChangelogFile=\"true\"";

    private final ResourceAccessor files;
    private final String folder;

    Fingerprint(ResourceAccessor files, String path) {
        this.files = files;
        this.folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The hash; none if the change log reaches out of its folder or has change sets that run always. */
    Optional<String> compute() throws IOException {
        MessageDigest digest = sha256();
        List<Resource> all = files.search(folder, true).stream()
                .sorted(Comparator.comparing(Resource::getPath))
                .toList();
        for (Resource file : all) {
            byte[] content = content(file);
            if (!selfContained(new String(content, StandardCharsets.UTF_8))) {
                return Optional.empty();
            }
            digest.update(file.getPath().getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean selfContained(String text) {
        Matcher includes = INCLUDE.matcher(text);
        while (includes.find()) {
            if (!includes.group().contains(RELATIVE) || includes.group().contains("..")) {
                return false;
            }
        }
        return !text.contains("runAlways");
    }

    private static byte[] content(Resource file) throws IOException {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
