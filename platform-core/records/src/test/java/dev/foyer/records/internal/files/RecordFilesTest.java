// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.licensing.ExternalAccess;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Files.Info;
import dev.foyer.records.internal.history.HistoryDoor;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Jobs;
import dev.foyer.records.internal.scene.Scene;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordFilesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    private static Scene scene;
    private static Jobs jobs;

    private RecordFiles files;
    private UUID job;

    @BeforeAll
    static void prepare() {
        scene = new Scene();
        jobs = new Jobs(scene);
    }

    @AfterAll
    static void end() {
        scene.close();
    }

    @BeforeEach
    void start() {
        scene.test.execute("truncate platform.file cascade");
        files = jobs.files();
        job = jobs.of(Cast.MAYA, "Printer", "It burns");
    }

    @Test
    void contentComesBackAsItWas() {
        byte[] content = image(900_000);
        Info info = add(Cast.MAYA, "photo.png", content);
        assertThat(info.size()).isEqualTo(content.length);
        assertThat(info.type()).isEqualTo("image/png");
        assertThat(read(Cast.JON, info.id())).isEqualTo(content);
        assertThat(scene.number("select count(*) from platform.file_chunk")).isEqualTo(4);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        files.write(Cast.AGENT, info.id(), 262_140, 10, part);
        assertThat(part.toByteArray()).isEqualTo(java.util.Arrays.copyOfRange(content, 262_140, 262_150));
    }

    @Test
    void othersSeeNothing() {
        Info info = add(Cast.MAYA, "photo.png", PNG);
        assertProblem(() -> files.list(Cast.BO, "job", job), 404);
        assertProblem(() -> files.info(Cast.BO, info.id()), 404);
        assertProblem(() -> read(Cast.BO, info.id()), 404);
        assertProblem(() -> files.delete(Cast.BO, info.id()), 404);
        assertProblem(() -> files.delete(Cast.JON, info.id()), 403);
        assertThat(asked(Cast.BO, "select count(*) from platform.file")).isZero();
        assertThat(asked(Cast.BO, "select count(*) from platform.file_chunk")).isZero();
        assertThat(asked(Cast.JON, "select count(*) from platform.file_chunk")).isEqualTo(1);
    }

    @Test
    void whileThePortalIsReadOnlyOnlyEmployeesAddAndDelete() {
        Info mine = add(Cast.MAYA, "photo.png", PNG);
        scene.external = new ExternalAccess(ExternalAccess.Level.READ_ONLY, "L-9", Text.of("why"), Text.of("notice"));
        try {
            assertProblem(() -> add(Cast.MAYA, "second.png", PNG), 403);
            assertProblem(() -> files.delete(Cast.MAYA, mine.id()), 403);
            assertThat(read(Cast.MAYA, mine.id())).isEqualTo(PNG);
            add(Cast.AGENT, "answer.png", PNG);
        } finally {
            scene.external = ExternalAccess.UNRESTRICTED;
        }
    }

    @Test
    void internalFilesStayInside() {
        Info info = files.add(Cast.AGENT, "job", job, "note.txt", Visibility.INTERNAL, text("odd customer"));
        assertThat(files.list(Cast.MAYA, "job", job)).isEmpty();
        assertProblem(() -> read(Cast.MAYA, info.id()), 404);
        assertThat(asked(Cast.MAYA, "select count(*) from platform.file_chunk")).isZero();
        assertProblem(() -> files.add(Cast.MAYA, "job", job, "x.txt", Visibility.INTERNAL, text("x")), 403);
    }

    @Test
    void aBrokenUploadLeavesNothing() {
        InputStream start = new ByteArrayInputStream(image(700_000));
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                int next = start.read();
                if (next < 0) {
                    throw new IOException("connection reset");
                }
                return next;
            }
        };
        assertThatThrownBy(() -> files.add(Cast.MAYA, "job", job, "a.png", Visibility.PUBLIC, broken))
                .isInstanceOf(UncheckedIOException.class);
        assertNothingStored();
    }

    @Test
    void tooLargeAndWrongTypesLeaveNothing() {
        assertProblem(() -> add(Cast.MAYA, "big.png", image(1_100_000)), 413);
        assertProblem(() -> add(Cast.MAYA, "page.png", bytes("<!DOCTYPE html><html><script>alert(1)</script>")), 415);
        assertProblem(() -> add(Cast.MAYA, "photo.png", bytes("MZ\u0090\u0000\u0003program")), 415);
        assertProblem(() -> add(Cast.MAYA, "run.bat", bytes("echo hello")), 415);
        assertProblem(() -> add(Cast.MAYA, "pic.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")), 415);
        assertProblem(() -> add(Cast.MAYA, "x.png", new byte[] {1, 2, 3, 0, 0, 7}), 415);
        assertNothingStored();
    }

    @Test
    void whoMayNotEditAttachesOnlyToTheirOwn() {
        UUID page = UUID.randomUUID();
        scene.test.execute("insert into library.page (id, title, language, type_id, status_id) values ('" + page
                + "', 'Page', 'en', (select id from library.page_type limit 1),"
                + " (select id from library.page_status where code = 'published'))");
        assertThat(files.list(Cast.MAYA, "page", page)).isEmpty();
        assertProblem(() -> files.add(Cast.MAYA, "page", page, "x.txt", Visibility.PUBLIC, text("x")), 403);
        assertProblem(() -> add(Cast.JON, "photo.png", PNG), 403);
        Info info = files.add(Cast.AGENT, "page", page, "index.html", Visibility.PUBLIC, text("<html><body>"));
        assertThat(info.type()).isEqualTo("text/html");
        assertThat(info.showable()).isFalse();
        assertThat(new String(read(Cast.BO, info.id()), StandardCharsets.UTF_8)).isEqualTo("<html><body>");
    }

    @Test
    void theAuthorDeletesWhatHeAttached() {
        Info info = add(Cast.MAYA, "photo.png", PNG);
        files.delete(Cast.MAYA, info.id());
        assertNothingStored();
        Info other = add(Cast.MAYA, "photo.png", PNG);
        files.delete(Cast.AGENT, other.id());
        assertNothingStored();
    }

    @Test
    void deletionsAreToldAndRemembered() {
        Info seen = add(Cast.MAYA, "photo.png", PNG);
        Info inside = files.add(Cast.AGENT, "job", job, "note.txt", Visibility.INTERNAL, text("odd customer"));
        jobs.events.clear();
        files.delete(Cast.AGENT, inside.id());
        files.delete(Cast.MAYA, seen.id());
        assertThat(jobs.events)
                .extracting(event -> event.kind() + " " + event.details())
                .containsExactly(
                        "FILE_REMOVED " + Map.of("file", inside.id().toString(), "visibility", "internal"),
                        "FILE_REMOVED " + Map.of("file", seen.id().toString(), "visibility", "public"));
        assertThat(removed(Cast.AGENT)).containsExactly("Maya photo.png", "Agent note.txt");
        assertThat(removed(Cast.JON)).containsExactly("Maya photo.png");
    }

    private List<String> removed(Viewer viewer) {
        return HistoryDoor.of(scene).list(viewer, "job", job, Optional.empty(), 10).items().stream()
                .map(entry ->
                        entry.actor().orElse("") + " " + entry.changes().get(0).from())
                .toList();
    }

    private Info add(Viewer viewer, String name, byte[] content) {
        return files.add(viewer, "job", job, name, Visibility.PUBLIC, new ByteArrayInputStream(content));
    }

    private byte[] read(Viewer viewer, UUID file) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        files.write(viewer, file, target);
        return target.toByteArray();
    }

    private static void assertNothingStored() {
        assertThat(scene.number("select count(*) from platform.file")).isZero();
        assertThat(scene.number("select count(*) from platform.file_chunk")).isZero();
    }

    private static byte[] image(int size) {
        byte[] image = new byte[size];
        new Random(7).nextBytes(image);
        System.arraycopy(PNG, 0, image, 0, PNG.length);
        return image;
    }

    private static long asked(Viewer viewer, String sql) {
        return scene.test.database().reading(scene.access.identity(viewer), connection -> {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertProblem(Runnable work, int status) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.type().status())
                .isEqualTo(status));
    }
}
