// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A page taken apart: what its front matter says, and its text as HTML. */
record Markup(String title, String category, List<String> tags, Document body) {
    private static final Pattern FRONT =
            Pattern.compile("\\A\\uFEFF?---\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final TablesExtension TABLES = (TablesExtension) TablesExtension.create();
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TABLES)).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TABLES)).build();

    /** Reads Markdown with or without front matter, or an HTML page. */
    static Markup read(String text, String position) {
        if (position.matches(".*\\.html?")) {
            Document page = Jsoup.parse(text);
            return new Markup(page.title(), "", List.of(), page);
        }
        Matcher front = FRONT.matcher(text);
        boolean hasFront = front.find();
        Map<?, ?> header = hasFront ? header(front.group(1), position) : Map.of();
        String markdown = hasFront ? text.substring(front.end()) : text;
        Document body = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)));
        return new Markup(title(header, body), string(header, "category"), tags(header), body);
    }

    /** The title of the front matter, else the first heading, which then leaves the text. */
    private static String title(Map<?, ?> header, Document body) {
        String title = string(header, "title");
        if (!title.isEmpty()) {
            return title;
        }
        var heading = body.selectFirst("h1");
        if (heading == null) {
            return "";
        }
        heading.remove();
        return heading.text();
    }

    private static Map<?, ?> header(String yaml, String position) {
        try {
            Object header = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return header instanceof Map<?, ?> map ? map : Map.of();
        } catch (YAMLException e) {
            throw new ImportException(position + ": the front matter is not valid YAML: " + e.getMessage());
        }
    }

    private static String string(Map<?, ?> header, String key) {
        Object value = header.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private static List<String> tags(Map<?, ?> header) {
        return header.get("tags") instanceof List<?> tags
                ? tags.stream()
                        .filter(Objects::nonNull)
                        .map(tag -> tag.toString().strip())
                        .filter(tag -> !tag.isEmpty())
                        .toList()
                : List.of();
    }
}
