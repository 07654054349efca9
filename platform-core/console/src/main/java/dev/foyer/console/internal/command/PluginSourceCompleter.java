// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.PluginInfo;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes codes of plugins and files. */
@Service
public final class PluginSourceCompleter implements Completer {
    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Deployment deployment;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter codes = new StringsCompleter(
                deployment.plugins().stream().map(PluginInfo::code).toList());
        int ofCodes = codes.complete(session, line, candidates);
        int ofFiles = new FileCompleter().complete(session, line, candidates);
        return ofCodes >= 0 ? ofCodes : ofFiles;
    }
}
