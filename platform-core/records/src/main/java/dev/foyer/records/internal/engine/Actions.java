// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.records.CallKind;
import dev.foyer.records.internal.query.RecordTest;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.Action;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.ObjectType;
import java.util.List;

/** Which actions are offered on a record (spec C-4). */
final class Actions {
    private final Extensions extensions;

    Actions(Extensions extensions) {
        this.extensions = extensions;
    }

    /**
     * Codes of the actions offered to a viewer now.
     *
     * @param edits whether the viewer may edit the record
     */
    List<String> offered(View record, boolean edits, Variables variables) {
        ObjectType type = record.type();
        return type.actions().stream()
                .filter(action -> action.audiences().contains(audience(variables)))
                .filter(action -> edits || !action.needs().equals("edit"))
                .filter(action -> action.when().isEmpty()
                        || new RecordTest(type, record, variables)
                                .matches(action.when().get()))
                .filter(action -> offered(record, type, action, variables))
                .map(Action::code)
                .toList();
    }

    /** An action of the viewer's side of the portal. */
    static boolean known(Action action, Variables variables) {
        return action.audiences().contains(audience(variables));
    }

    /** A plugin that fails here does not keep the record from being read. */
    private boolean offered(RecordView record, ObjectType type, Action action, Variables variables) {
        try {
            return extensions
                    .action(type.code(), action.code())
                    .map(one -> extensions.call(
                            one, CallKind.ACTION, service -> service.offered(record, variables.viewer())))
                    .orElse(true);
        } catch (ProblemException e) {
            return false;
        }
    }

    static Audience audience(Variables variables) {
        return variables.viewer().external() ? Audience.PORTAL : Audience.STAFF;
    }
}
