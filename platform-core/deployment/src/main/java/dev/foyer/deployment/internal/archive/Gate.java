// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Whether a component waits for its section. Descriptions that bnd makes pass; what the runtime of components might understand in
 * another way counts as not waiting.
 */
final class Gate {
    private static final String CONDITION = "osgi.ds.satisfying.condition";
    private static final String TARGET = CONDITION + ".target";
    /** Descriptions of older versions wait for nothing, whatever their properties say. */
    private static final String NAMESPACE = "http://www.osgi.org/xmlns/scr/v1.5.0";

    private final String wanted;
    private final Function<String, Properties> files;

    /**
     * The gate of a section.
     *
     * @param wanted the condition that is waited for
     * @param files reads properties of a component that stand in another file of the archive
     */
    Gate(String wanted, Function<String, Properties> files) {
        this.wanted = wanted;
        this.files = files;
    }

    boolean holds(Element component) {
        return NAMESPACE.equals(component.getNamespaceURI()) && says(component) && !takesBack(component);
    }

    private boolean says(Element component) {
        return children(component)
                .filter(child -> Set.of("", NAMESPACE).contains(namespace(child)))
                .anyMatch(child -> child.getLocalName().equals("property") && target(child));
    }

    /** A reference of that name may be optional; of several properties the last one counts, wherever it stands. */
    private boolean takesBack(Element component) {
        return named(component, "reference")
                        .anyMatch(one -> one.getAttribute("name").equals(CONDITION))
                || named(component, "property")
                        .anyMatch(one -> one.getAttribute("name").equals(TARGET) && !target(one))
                || named(component, "properties")
                        .anyMatch(one -> files.apply(one.getAttribute("entry")).containsKey(TARGET));
    }

    private boolean target(Element property) {
        return property.getAttribute("name").equals(TARGET)
                && property.getAttribute("value").equals(wanted)
                && List.of("", "String").contains(property.getAttribute("type"));
    }

    private static String namespace(Element element) {
        return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    }

    private static Stream<Element> children(Element parent) {
        return nodes(parent.getChildNodes()).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** Everywhere in it, in whatever namespace. */
    private static Stream<Element> named(Element parent, String name) {
        return nodes(parent.getElementsByTagNameNS("*", name)).map(Element.class::cast);
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}
