// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Finds out what bundles lack that were installed by hand and do not resolve. One look is not enough: what they need may be
 * on its way.
 */
final class Unresolved {
    private static final int LOOKS = 2;
    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([^)]+)");
    private static final Pattern LEAST = Pattern.compile("(?<!!)\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("!\\(version>=([^)]+)\\)");

    private final FrameworkWiring wiring;
    private final Map<Long, Integer> seen = new HashMap<>();

    Unresolved(BundleContext context) {
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** Why the bundle cannot be resolved; empty if it is, or may be in a moment. */
    Optional<Text> cause(Bundle bundle) {
        if (bundle.getState() != Bundle.INSTALLED) {
            seen.remove(bundle.getBundleId());
            return Optional.empty();
        }
        if (seen.merge(bundle.getBundleId(), 1, Integer::sum) < LOOKS) {
            return Optional.empty();
        }
        List<String> missing = missing(bundle);
        if (!missing.isEmpty()) {
            return Optional.of(Text.of("records.section.unresolved", String.join(", ", missing)));
        }
        BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
        return start != null && start.isPersistentlyStarted()
                ? Optional.of(Text.of("records.section.unresolvable"))
                : Optional.empty();
    }

    private List<String> missing(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? List.of()
                : revision.getDeclaredRequirements(null).stream()
                        .filter(Unresolved::needed)
                        .filter(requirement -> nobody(wiring.findProviders(requirement)))
                        .map(Unresolved::name)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static boolean nobody(Collection<BundleCapability> providers) {
        return providers == null || providers.isEmpty();
    }

    private static boolean needed(BundleRequirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        return !"optional".equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                && "resolve".equals(directives.getOrDefault(Constants.EFFECTIVE_DIRECTIVE, "resolve"));
    }

    /** As it stands in the manifest, as far as that can be told. */
    private static String name(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        Matcher found = PACKAGE.matcher(filter);
        if (!found.find()) {
            return requirement.getNamespace() + " " + filter;
        }
        Optional<String> least = first(LEAST, filter);
        Optional<String> below = first(BELOW, filter);
        String range = below.map(end -> " [" + least.orElse("0") + "," + end + ")")
                .orElseGet(() -> least.map(start -> " " + start).orElse(""));
        return found.group(1) + range;
    }

    private static Optional<String> first(Pattern pattern, String filter) {
        Matcher found = pattern.matcher(filter);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
