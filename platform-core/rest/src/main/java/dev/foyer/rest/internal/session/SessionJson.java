// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.foyer.directory.Users;
import dev.foyer.plugin.Role;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.admin.Administration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is signed in, on the wire. */
public record SessionJson(
        UserJson user,
        String type,
        List<String> roles,
        List<String> editions,
        String locale,
        String timeZone,
        List<String> operations,
        List<NoticeJson> notices) {
    /**
     * Something that everybody of a kind must know and cannot put aside.
     *
     * @param code stable name, such as {@code licence-grace}
     * @param tone {@code info}, {@code warn} or {@code bad}
     */
    public record NoticeJson(String code, String tone, String text) {}

    /** The user with the person behind it. */
    public record UserJson(
            UUID id,
            String name,
            String login,
            ShownJson contact,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            ShownJson account) {}

    /** A record as it is shown. */
    public record ShownJson(UUID id, String display) {}

    static SessionJson from(Viewer viewer, Optional<Users.Profile> profile, Granted granted) {
        return new SessionJson(
                user(viewer, profile),
                viewer.type().name().toLowerCase(Locale.ROOT),
                viewer.roles().stream().map(Role::code).sorted().toList(),
                viewer.editions().stream().sorted().toList(),
                viewer.locale().toLanguageTag(),
                viewer.zone().getId(),
                Stream.concat(Administration.operations(viewer).stream(), granted.operations().stream())
                        .toList(),
                granted.notices());
    }

    /** What others say about the viewer. */
    record Granted(List<String> operations, List<NoticeJson> notices) {}

    private static UserJson user(Viewer viewer, Optional<Users.Profile> profile) {
        return new UserJson(
                viewer.user(),
                viewer.name(),
                profile.map(Users.Profile::login).orElse(""),
                new ShownJson(
                        viewer.contact(), profile.map(Users.Profile::contact).orElse(viewer.name())),
                profile.flatMap(Users.Profile::account)
                        .map(company -> new ShownJson(company.id(), company.name()))
                        .orElse(null));
    }
}
