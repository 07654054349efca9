// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds what YAML allows and no descriptor can mean: keys that are no text, and nodes that contain themselves. */
final class YamlShape {
    private final Faults faults;
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean endless;

    YamlShape(Faults faults) {
        this.faults = faults;
    }

    /** Whether a tree can be walked. */
    boolean finite(Node root) {
        walk(root);
        return !endless;
    }

    private void walk(Node node) {
        if (above.contains(node)) {
            endless = true;
            faults.error(
                    Place.of(node.getStartMark()),
                    "this contains itself; an alias may not lead back to where it stands");
        } else if (known.add(node)) {
            above.add(node);
            if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(this::walk);
            } else if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(this::walk);
            }
            above.remove(node);
        }
    }

    private void walk(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode)) {
            faults.error(Place.of(tuple.getKeyNode().getStartMark()), "a key must be a text");
        }
        walk(tuple.getValueNode());
    }
}
