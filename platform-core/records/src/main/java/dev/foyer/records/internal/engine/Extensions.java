// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordRule;
import java.util.List;
import java.util.Optional;

/** The rules and actions of plugins that are alive now. */
public interface Extensions {
    /** The rules of an object in their order. */
    List<Extension<RecordRule>> rules(String object);

    /** The server side of an action. */
    Optional<Extension<RecordAction>> action(String object, String code);

    /**
     * Something of a plugin.
     *
     * @param plugin symbolic name and version of its bundle, for blame
     */
    record Extension<S>(S service, String plugin) {}
}
