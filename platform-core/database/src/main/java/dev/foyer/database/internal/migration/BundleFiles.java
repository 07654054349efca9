// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The files of a bundle, read without its class loader. */
final class BundleFiles extends AbstractResourceAccessor {
    private final Bundle bundle;

    BundleFiles(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        Enumeration<URL> found = bundle.findEntries(clean(path), "*", recursive);
        return entries(found)
                .map(entry -> clean(entry.getPath()))
                .filter(name -> !name.endsWith("/"))
                .<Resource>map(name -> new BundleFile(bundle, name))
                .toList();
    }

    @Override
    public List<Resource> getAll(String path) {
        Resource file = new BundleFile(bundle, clean(path));
        return file.exists() ? List.of(file) : List.of();
    }

    @Override
    public List<String> describeLocations() {
        return List.of("bundle " + bundle.getSymbolicName());
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static Stream<URL> entries(@Nullable Enumeration<URL> found) {
        return found == null ? Stream.empty() : Collections.list(found).stream();
    }

    private static String clean(String path) {
        String slashes = path.replace('\\', '/').replaceFirst("^classpath\\*?:", "");
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }
}
