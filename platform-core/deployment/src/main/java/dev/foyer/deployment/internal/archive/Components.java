// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.BAD_MANIFEST;
import static dev.foyer.deployment.internal.DeploymentProblem.UNGATED;

import dev.foyer.plugin.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
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

    private final JarFile jar;
    private final Set<String> entries;
    private final String waiting;
    private final Gate gate;

    Components(JarFile jar, Set<String> entries, String section) {
        this.jar = jar;
        this.entries = entries;
        this.waiting = "(foyer.section=" + section + ")";
        this.gate = new Gate(waiting, this::properties);
    }

    /** Looks through every description that the header of the manifest names, divided as the runtime of components does. */
    void check(String header) throws IOException {
        for (String path : header.split("[, ]+")) {
            for (String file : path.isEmpty() ? List.<String>of() : files(path)) {
                NodeList components = document(file).getElementsByTagNameNS("*", "component");
                for (int i = 0; i < components.getLength(); i++) {
                    check(file, (Element) components.item(i));
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
            throw missing(path);
        }
        return found;
    }

    private static ProblemException missing(String path) {
        return BAD_MANIFEST
                .because("deployment.component.missing", EntryNames.shown(path))
                .with("entry", EntryNames.shown(path));
    }

    private void check(String file, Element component) {
        if (!gate.holds(component)) {
            throw UNGATED.because("deployment.component.ungated", component.getAttribute("name"), waiting)
                    .with("entry", EntryNames.shown(file));
        }
    }

    private Properties properties(String entry) {
        if (!entries.contains(entry)) {
            throw missing(entry);
        }
        try (InputStream content = jar.getInputStream(jar.getEntry(entry))) {
            Properties properties = new Properties();
            properties.load(content);
            return properties;
        } catch (IOException | IllegalArgumentException broken) {
            throw broken(entry, broken);
        }
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
            throw broken(file, broken);
        }
    }

    private static ProblemException broken(String file, Exception cause) {
        return BAD_MANIFEST
                .because("deployment.component.broken", EntryNames.shown(file), String.valueOf(cause.getMessage()))
                .with("entry", EntryNames.shown(file));
    }
}
