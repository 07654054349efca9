// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of Markdown and HTML pages: one folder per language with the same file names in each, or pages of one language.
 * Pages of other languages than the first (English where there is any) become translations of the page of the same name.
 */
final class ArticleFolder implements Source {
    private static final Set<String> KINDS = Set.of("md", "markdown", "html", "htm");

    private final Path folder;

    ArticleFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "articles";
    }

    @Override
    public String object() {
        return "article";
    }

    @Override
    public List<Row> rows() {
        if (!Files.isDirectory(folder)) {
            throw new ImportException(folder + " is not a folder.");
        }
        Map<String, String> originals = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Path file : files()) {
            ArticleFile article = new ArticleFile(folder, file);
            rows.add(article.row(Optional.ofNullable(originals.get(article.page()))));
            originals.putIfAbsent(article.page(), article.key());
        }
        return rows;
    }

    /** English first, so that originals come before their translations. */
    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> KINDS.contains(ending(file)))
                    .sorted(Comparator.comparing(
                                    (Path file) -> !folder.relativize(file).startsWith("en"))
                            .thenComparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new ImportException(folder + " cannot be read: " + e.getMessage());
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
