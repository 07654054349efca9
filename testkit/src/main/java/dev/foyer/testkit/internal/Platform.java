// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import dev.foyer.testkit.internal.BundleFile.Export;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which bundles make a portal without HTTP, and which packages test and bundles have in common. */
final class Platform {
    /** What is started, in this order; the plugins follow. */
    static final List<String> STARTED = List.of(
            "org.apache.felix.scr",
            "dev.foyer.database",
            "dev.foyer.licensing",
            "dev.foyer.directory",
            "dev.foyer.records");

    /** Ours, whose services the kit calls: their exported packages come from the class path of the test for everybody. */
    static final Set<String> BUNDLES =
            Set.of("dev.foyer.database", "dev.foyer.licensing", "dev.foyer.directory", "dev.foyer.records");

    private static final Set<String> SHARED = Set.of(
            "dev.foyer.plugin.api",
            "slf4j.api",
            "org.osgi.service.component",
            "org.osgi.util.promise",
            "org.osgi.util.function");

    private Platform() {}

    /** The packages that the framework exports on top of its own. */
    static String shared(ClassPath path) {
        return path.bundles().stream()
                .filter(bundle -> BUNDLES.contains(bundle.symbolicName()) || SHARED.contains(bundle.symbolicName()))
                .flatMap(bundle -> bundle.exports().stream())
                .map(export -> export.name() + ";version=\"" + export.version() + "\"")
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** What is installed: ours, and every other bundle that does not bring again what the framework has. */
    static Stream<BundleFile> installed(ClassPath path, Set<String> ofFramework) {
        return path.bundles().stream()
                .filter(bundle -> BUNDLES.contains(bundle.symbolicName())
                        || bundle.exports().stream().map(Export::name).noneMatch(ofFramework::contains));
    }
}
