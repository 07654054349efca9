// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Collects the addresses of one section as the contract writes them; what a locator leads to is not known before a request. */
final class SectionPaths {
    /** A place in a template, perhaps with a pattern that has braces of its own. */
    private static final Pattern PLACE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private final String section;
    private final Map<String, Map<String, Object>> paths;

    SectionPaths(String section, Map<String, Map<String, Object>> paths) {
        this.section = section;
        this.paths = paths;
    }

    /** Adds the methods of a resource and of what lies below it. */
    void add(Resource resource) {
        add(resource, "/x/" + section);
    }

    private void add(Resource resource, String above) {
        String path = joined(above, resource.getPath());
        resource.getResourceMethods().forEach(method -> add(path, method));
        resource.getChildResources().forEach(child -> add(child, path));
    }

    private void add(String path, ResourceMethod method) {
        if (method.getHttpMethod() != null) {
            String verb = method.getHttpMethod().toLowerCase(Locale.ROOT);
            paths.computeIfAbsent(path, any -> new TreeMap<>())
                    .putIfAbsent(verb, new SectionOperation(section, path, method).json(places(path)));
        }
    }

    /** Without slashes too many, and without the patterns of places. */
    static String joined(String above, String below) {
        String path = PLACE.matcher(above + "/" + below).replaceAll("{$1}");
        return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static List<String> places(String path) {
        List<String> names = new ArrayList<>();
        for (Matcher place = PLACE.matcher(path); place.find(); ) {
            names.add(place.group(1));
        }
        return names;
    }
}
