// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Inspection;
import dev.foyer.deployment.Operation;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;

/** A command on a plugin in a file, or on one that the installation brings. */
abstract class PluginSourceAction extends PluginAction {
    @Argument(name = "source", required = true, description = "A signed .jar or .kar, or the code of a plugin")
    @Completion(PluginSourceCompleter.class)
    @SuppressWarnings("NullAway.Init") // set by Karaf
    String source;

    /** Takes the file in, if it is one, does it and follows it to its end. */
    void follow(Operation operation) {
        PluginDesk desk = desk();
        Optional<Inspection> inspection = desk.file(source).map(desk::inspect);
        String code = inspection.map(it -> it.version().code()).orElse(source);
        desk.follow(desk.told(() -> deployment.begin(code, operation, desk.archive(inspection), Optional.empty())));
    }
}
