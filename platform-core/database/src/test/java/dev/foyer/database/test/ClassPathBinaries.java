// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.test;

import dev.foyer.database.internal.server.Binaries;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The archive of the server from a jar on the class path. */
public final class ClassPathBinaries implements Binaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("binaries-linux-amd64-(\\d+\\.\\d+\\.\\d+)\\.jar");

    @Override
    public String version() {
        Matcher version = VERSION.matcher(String.valueOf(ClassPathBinaries.class.getResource(ARCHIVE)));
        return version.find() ? version.group(1) : "17.11.0";
    }

    @Override
    public InputStream open() throws IOException {
        InputStream archive = ClassPathBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IOException("No " + ARCHIVE + " on the class path");
        }
        return archive;
    }
}
