// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.BAD_MANIFEST;
import static dev.foyer.deployment.internal.DeploymentProblem.UNGATED;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The components of a bundle. Each waits for its section: so nothing runs of a plugin that the licence refuses, and what
 * throws or hangs when it comes alive does so where it is timed and undone.
 */
final class Components {
    static final String HEADER = "Service-Component";
    private static final String CONDITION = "osgi.ds.satisfying.condition.target";

    private final JarFile jar;
    private final Set<String> entries;
    private final String waiting;

    Components(JarFile jar, Set<String> entries, String section) {
        this.jar = jar;
        this.entries = entries;
        this.waiting = "(foyer.section=" + section + ")";
    }

    /** Looks through every description that the header of the manifest names. */
    void check(String header) throws IOException {
        for (Clause clause : Clause.parse(header)) {
            for (String path : clause.paths()) {
                for (String file : files(path)) {
                    elements(document(file).getElementsByTagNameNS("*", "component"))
                            .forEach(component -> check(file, component));
                }
            }
        }
    }

    /** The last part of a path may have asterisks. */
    private List<String> files(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        Pattern pattern = Pattern.compile(Pattern.quote(relative).replace("*", "\\E[^/]*\\Q"));
        List<String> found =
                entries.stream().filter(name -> pattern.matcher(name).matches()).toList();
        if (found.isEmpty()) {
            throw BAD_MANIFEST
                    .because("deployment.component.missing", EntryNames.shown(path))
                    .with("entry", EntryNames.shown(path));
        }
        return found;
    }

    private void check(String file, Element component) {
        List<String> targets = elements(component.getElementsByTagNameNS("*", "property"))
                .filter(property -> property.getAttribute("name").equals(CONDITION))
                .map(property -> property.getAttribute("value").strip())
                .toList();
        if (targets.isEmpty() || !targets.stream().allMatch(waiting::equals)) {
            throw UNGATED.because("deployment.component.ungated", component.getAttribute("name"), waiting)
                    .with("entry", EntryNames.shown(file));
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private Document document(String file) throws IOException {
        try (InputStream content = jar.getInputStream(jar.getEntry(file))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(content);
        } catch (SAXException | ParserConfigurationException broken) {
            throw BAD_MANIFEST
                    .because("deployment.component.broken", EntryNames.shown(file), String.valueOf(broken.getMessage()))
                    .with("entry", EntryNames.shown(file));
        }
    }
}
