// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The plugin guide shows what this example is. Where it does not, it is written anew and the test fails once. */
class PluginGuideTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path GUIDE = ROOT.resolve("docs/plugin-guide.md");
    private static final Pattern FROM = Pattern.compile("<!-- from (\\S+)(?: (\\S+))? -->");
    private static final Pattern MARK = Pattern.compile("\\s*(//|#) (tag|end)::([a-z-]+)\\[]");

    @Test
    void whatTheGuideShowsIsInTheExample() throws IOException {
        List<String> guide = Files.readAllLines(GUIDE);
        List<String> asItIs = written(guide);
        if (!guide.equals(asItIs)) {
            Files.write(GUIDE, asItIs);
        }
        assertThat(String.join("\n", guide))
                .as("%s was written anew; commit it", GUIDE)
                .isEqualTo(String.join("\n", asItIs));
    }

    private static List<String> written(List<String> guide) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < guide.size(); at++) {
            lines.add(guide.get(at));
            Matcher from = FROM.matcher(guide.get(at));
            if (from.matches()) {
                String fence = guide.get(++at);
                assertThat(fence).as("after " + from.group()).startsWith("```");
                lines.add(fence);
                lines.addAll(shown(Files.readAllLines(ROOT.resolve(from.group(1))), from.group(2)));
                while (!guide.get(++at).equals("```")) {
                    // What the guide showed before.
                }
                lines.add("```");
            }
        }
        return lines;
    }

    /** The lines between two marks, or all, without marks and without the indentation that they have in common. */
    private static List<String> shown(List<String> source, String name) {
        List<String> shown = new ArrayList<>();
        boolean within = name == null;
        for (String line : source) {
            Matcher mark = MARK.matcher(line);
            if (!mark.matches()) {
                if (within) {
                    shown.add(line);
                }
            } else if (mark.group(3).equals(name)) {
                within = mark.group(2).equals("tag");
            }
        }
        assertThat(shown).as("the part " + name).isNotEmpty();
        int indent = shown.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return shown.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
    }
}
