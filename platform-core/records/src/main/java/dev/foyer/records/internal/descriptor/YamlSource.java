// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Parses YAML into nodes that know their places. */
final class YamlSource {
    private YamlSource() {}

    static Optional<Item> parse(InputStream content, Faults faults) {
        try (Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowRecursiveKeys(false);
            options.setNestingDepthLimit(30);
            Node node = new Yaml(options).compose(reader);
            if (node == null) {
                faults.error(Place.START, "the file is empty; a descriptor begins with ‘foyer: 1’");
            }
            return Optional.ofNullable(node)
                    .filter(new YamlShape(faults)::finite)
                    .map(Item::new);
        } catch (MarkedYAMLException malformed) {
            faults.error(
                    malformed.getProblemMark() == null ? Place.START : Place.of(malformed.getProblemMark()),
                    "not YAML: " + malformed.getProblem());
        } catch (YAMLException malformed) {
            faults.error(Place.START, "not YAML: " + malformed.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Optional.empty();
    }
}
