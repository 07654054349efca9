// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import liquibase.resource.AbstractResource;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** A file in a bundle as Liquibase reads it. */
final class BundleFile extends AbstractResource {
    private final Bundle bundle;

    BundleFile(Bundle bundle, String path) {
        super(path, URI.create("foyer-bundle:/" + bundle.getSymbolicName() + "/" + path));
        this.bundle = bundle;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        URL entry = entry();
        if (entry == null) {
            throw new IOException("No " + getPath() + " in bundle " + bundle.getSymbolicName());
        }
        return entry.openStream();
    }

    @Override
    public boolean exists() {
        return entry() != null;
    }

    @Override
    public Resource resolve(String other) {
        return new BundleFile(bundle, resolvePath(other));
    }

    @Override
    public Resource resolveSibling(String other) {
        return new BundleFile(bundle, resolveSiblingPath(other));
    }

    private @Nullable URL entry() {
        return bundle.getEntry(getPath());
    }
}
