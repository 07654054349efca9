// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.scene.Scene;
import dev.foyer.records.internal.value.Uuids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Real articles in many languages, kept beside the project. */
final class Articles {
    private static final Path FOLDER = Path.of("..", "..", "..", "shared", "data", "knowledge");
    private static final Pattern FRONT = Pattern.compile("(?s)\\A---\\s*\\n(.*?)\\n---\\s*\\n(.*)\\z");
    private static final Pattern TITLE = Pattern.compile("(?mi)^title:\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final Pattern TAGS = Pattern.compile("(?mi)^tags:\\s*\\[(.*)]\\s*$");

    private Articles() {}

    static Optional<Path> folder() {
        return Files.isDirectory(FOLDER) ? Optional.of(FOLDER) : Optional.empty();
    }

    /** Puts all of them in, each so many times with a number in its title; as published. */
    static int load(Scene scene, Path folder, int copies) {
        List<Path> files = files(folder);
        return scene.test.database().system(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into library.page (id, title, body, tags, language, slug, search_text, type_id, status_id)"
                            + " values (?, ?, ?, ?, ?, ?, ?, (select id from library.page_type where code = 'glossary'),"
                            + " (select id from library.page_status where code = 'published'))")) {
                int count = 0;
                for (Path file : files) {
                    for (int copy = 0; copy < copies; copy++) {
                        count += add(statement, file, copy);
                    }
                }
                statement.executeBatch();
                analyze(connection);
                return count;
            }
        });
    }

    private static int add(PreparedStatement statement, Path file, int copy) throws SQLException {
        Matcher parts = FRONT.matcher(read(file));
        if (!parts.matches()) {
            return 0;
        }
        String title = first(TITLE, parts.group(1));
        String text = parts.group(2).replaceAll("\\]\\([^)]*\\)", "]").replaceAll("[#*_`\\[\\]>|]", " ");
        statement.setObject(1, Uuids.next());
        statement.setString(2, copy == 0 ? title : title + " " + copy);
        statement.setString(3, text);
        statement.setString(4, first(TAGS, parts.group(1)).replace("\"", ""));
        statement.setString(5, language(file));
        statement.setString(6, file.getFileName().toString().replace(".md", ""));
        statement.setString(7, copy == 0 ? text : text + " word" + copy + " variant" + copy % 97);
        statement.addBatch();
        return 1;
    }

    private static String language(Path file) {
        return file.getParent().getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static void analyze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze library.page");
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.flatMap(Articles::inside)
                    .filter(file -> !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> inside(Path language) {
        try (Stream<Path> found = Files.list(language)) {
            return found.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
