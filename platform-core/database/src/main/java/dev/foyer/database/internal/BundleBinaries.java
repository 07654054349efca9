// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.internal.server.Binaries;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/** The archive of the server from the bundle that declares to have it for this platform. */
record BundleBinaries(Bundle bundle, String version, String archive) implements Binaries {
    private static final String CAPABILITY = "foyer.postgres";

    static Optional<BundleBinaries> find(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .flatMap(BundleBinaries::offered)
                .findFirst();
    }

    @Override
    public InputStream open() throws IOException {
        URL entry = bundle.getEntry(archive);
        if (entry == null) {
            throw new IOException("No " + archive + " in bundle " + bundle.getSymbolicName());
        }
        return entry.openStream();
    }

    private static Stream<BundleBinaries> offered(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Stream.empty()
                : revision.getDeclaredCapabilities(CAPABILITY).stream()
                        .map(capability -> capability.getAttributes())
                        .filter(BundleBinaries::fits)
                        .map(has -> new BundleBinaries(bundle, text(has, "version"), text(has, "archive")));
    }

    private static boolean fits(Map<String, Object> attributes) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").replace("x86_64", "amd64").replace("aarch64", "arm64");
        return os.startsWith(text(attributes, "os")) && arch.equals(text(attributes, "arch"));
    }

    private static String text(Map<String, Object> attributes, String name) {
        return String.valueOf(attributes.get(name));
    }
}
