// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.node;

import dev.foyer.plugin.Text;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Bundles that came from archives; their location says of which section and archive they are. */
final class ArchiveBundles {
    private static final String PREFIX = "foyer-archive:";
    private static final int START_LEVEL = 80;

    private final BundleContext context;

    ArchiveBundles(BundleContext context) {
        this.context = context;
    }

    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(PREFIX))
                .toList();
    }

    List<Bundle> of(String section) {
        return all().stream().filter(bundle -> section(bundle).equals(section)).toList();
    }

    static String section(Bundle bundle) {
        return bundle.getLocation().split(":", 3)[1];
    }

    static UUID archive(Bundle bundle) {
        return UUID.fromString(bundle.getLocation().split(":", 3)[2]);
    }

    Optional<Bundle> find(UUID archive) {
        return all().stream().filter(bundle -> archive(bundle).equals(archive)).findFirst();
    }

    /** Installs an archive without starting it; nothing if a bundle of this name and version is there. */
    Optional<Bundle> install(String section, UUID archive, byte[] content) throws GroundException {
        try {
            Bundle bundle = context.installBundle(PREFIX + section + ":" + archive, new ByteArrayInputStream(content));
            bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            return Optional.of(bundle);
        } catch (BundleException e) {
            if (e.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) {
                return Optional.empty();
            }
            throw failed(e);
        }
    }

    void start(Bundle bundle) throws GroundException {
        try {
            bundle.start();
        } catch (BundleException e) {
            throw failed(e);
        }
    }

    void uninstall(Bundle bundle) throws GroundException {
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
        } catch (BundleException e) {
            throw failed(e);
        }
    }

    private static GroundException failed(BundleException e) {
        return new GroundException(Text.of("deployment.ground.bundle", String.valueOf(e.getMessage())), e);
    }
}
