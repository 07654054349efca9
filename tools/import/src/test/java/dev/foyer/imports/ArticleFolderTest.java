// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFolderTest {
    @TempDir
    Path folder;

    @Test
    void pagesOfOtherLanguagesAreTranslations() throws IOException {
        write("de/container.md", "---\ntitle: Container\ncategory: Konzept\n---\nText");
        write("en/container.md", "---\ntitle: Containers\ncategory: technology\ntags: [a, \"\"]\n---\nText");
        List<Row> rows = new ArticleFolder(folder).rows();
        assertThat(rows).extracting(Row::key).containsExactly("en/container", "de/container");
        assertThat(rows.get(0).fields())
                .containsEntry("category", Map.of("code", "technology"))
                .containsEntry("tags", "a")
                .doesNotContainKey("translationOf");
        assertThat(rows.get(1).fields())
                .containsEntry("translationOf", Map.of("source", "articles", "key", "en/container"));
    }

    @Test
    void aPageThatEnglishDoesNotHaveIsTranslatedFromItsFirstLanguage() throws IOException {
        write("de/eigen.md", "Text");
        write("fr/eigen.md", "Texte");
        List<Row> rows = new ArticleFolder(folder).rows();
        assertThat(rows.get(0).fields()).doesNotContainKey("translationOf");
        assertThat(rows.get(1).fields())
                .containsEntry("translationOf", Map.of("source", "articles", "key", "de/eigen"));
    }

    @Test
    void linksBetweenPagesAreKept() throws IOException {
        write("de/a.md", "[b](/b/) [c](/en/c/#top) [out](https://example.org/x)");
        assertThat(only().fields().get("body").toString())
                .contains("/go/article?slug=b&amp;language=de")
                .contains("/go/article?slug=c&amp;language=en#top")
                .contains("https://example.org/x");
    }

    @Test
    void theFirstHeadingIsTheTitleWhereNothingElseIs() throws IOException {
        write("page.md", "# Welcome\n\nText");
        assertThat(only().fields()).containsEntry("title", "Welcome").containsEntry("language", "en");
        assertThat(only().fields().get("body").toString()).doesNotContain("Welcome");
    }

    @Test
    void tablesAndHtmlPagesAreRead() throws IOException {
        write("page.html", "<html><head><title>T</title></head><body><p>x</p></body></html>");
        assertThat(only().fields()).containsEntry("title", "T").containsEntry("body", "<p>x</p>");
    }

    @Test
    void faultyFrontMatterIsNamedWithItsFile() throws IOException {
        write("en/bad.md", "---\ntitle: [\n---\nText");
        assertThatThrownBy(this::only).isInstanceOf(ImportException.class).hasMessageContaining("en/bad.md");
    }

    private Row only() {
        return new ArticleFolder(folder).rows().get(0);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
