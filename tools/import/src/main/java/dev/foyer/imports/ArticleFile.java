// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** One page of a folder as an article. */
final class ArticleFile {
    private static final String SOURCE = "articles";
    private static final Map<String, String> CATEGORIES =
            Map.of("concept", "concept", "technology", "technology", "property", "property");

    private final Path file;
    private final String position;
    private final String language;
    private final String page;

    ArticleFile(Path folder, Path file) {
        this.file = file;
        Path path = folder.relativize(file);
        this.position = path.toString().replace('\\', '/');
        boolean hasLanguage =
                path.getNameCount() > 1 && Language.isCode(path.getName(0).toString());
        this.language = hasLanguage ? path.getName(0).toString() : "en";
        this.page = slug(hasLanguage ? path.subpath(1, path.getNameCount()) : path);
    }

    /** Name of the page without language and ending; {@code _index} stands for its folder. */
    String page() {
        return page;
    }

    /** Identity of the page within its folder. */
    String key() {
        return language + "/" + page;
    }

    /** The page as a row; a translation names the key of its original. */
    Row row(Optional<String> original) {
        Markup markup = Markup.read(read(), position);
        Document body = markup.body();
        new Links(language).rewrite(body);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", markup.title().isBlank() ? page : markup.title());
        fields.put("slug", page);
        fields.put("body", body.body().html());
        fields.put("language", language);
        fields.put("type", Map.of("code", "glossary"));
        fields.put("status", Map.of("code", "published"));
        fields.put("category", Map.of("code", category(markup)));
        fields.put("tags", String.join(", ", markup.tags()));
        original.ifPresent(key -> fields.put("translationOf", Map.of("source", SOURCE, "key", key)));
        return new Row(position, key(), fields, null, List.of());
    }

    private static String category(Markup markup) {
        @Nullable String code = CATEGORIES.get(markup.category().toLowerCase(Locale.ROOT));
        return code == null ? "general" : code;
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new ImportException(position + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new ImportException(position + " cannot be read: " + e.getMessage());
        }
    }

    private static String slug(Path path) {
        String name = path.toString().replace('\\', '/').replaceAll("\\.[^./]+$", "");
        String page = name.replaceAll("(^|/)_index$", "").replace('/', '-');
        return page.isEmpty() ? "index" : page;
    }
}
