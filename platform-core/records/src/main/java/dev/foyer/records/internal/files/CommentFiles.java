// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Files.Info;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that came with comments. */
@Component
public final class CommentFiles implements FileLinks {
    private final Database database;
    private final FileMapper mapper;

    @Activate
    public CommentFiles(@Reference Database database, @Reference PlatformSchema schema) {
        this(database, schema.open(List.of(FileMapper.class)));
    }

    private CommentFiles(Database database, Mappers.Session session) {
        this.database = database;
        this.mapper = session.mapper(FileMapper.class);
    }

    /** For use outside a container. */
    public static CommentFiles outside(Database database, Mappers.Session session) {
        return new CommentFiles(database, session);
    }

    @Override
    public void attach(Viewer viewer, Visible record, UUID comment, Visibility visibility, List<UUID> files) {
        UUID[] ids = Set.copyOf(files).toArray(UUID[]::new);
        int given = database.system(connection -> mapper.attach(
                ids, record.type().code(), record.id(), viewer.user(), comment, FileRow.code(visibility)));
        if (given != ids.length) {
            throw ProblemException.invalid(
                    List.of(new Violation("/files", "unknown", Text.of("records.problem.comment.files"))));
        }
    }

    @Override
    public Map<UUID, List<Info>> of(Viewer viewer, List<UUID> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        return mapper.ofComments(comments.toArray(UUID[]::new), !viewer.external()).stream()
                .collect(groupingBy(row -> Objects.requireNonNull(row.commentId()), mapping(FileRow::info, toList())));
    }
}
