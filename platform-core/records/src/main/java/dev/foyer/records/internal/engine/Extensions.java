// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.records.CallKind;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.PluginCalls.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules and actions of plugins that are alive now. */
public interface Extensions {
    /** The rules of an object in their order. */
    List<Extension<RecordRule>> rules(String object);

    /** The server side of an action. */
    Optional<Extension<RecordAction>> action(String object, String code);

    /** What calls them. */
    PluginCalls calls();

    /** Calls something of a plugin. */
    default <S, T> T call(Extension<S> extension, CallKind kind, Function<S, T> code) {
        return calls().call(extension.origin(), kind, () -> code.apply(extension.service()));
    }

    /** Something of a plugin, with whose it is. */
    record Extension<S>(S service, Origin origin) {}
}
