// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls code of plugins: what goes wrong there is reported as the plugin's fault, once. */
final class PluginCode {
    private static final Logger LOG = LoggerFactory.getLogger(PluginCode.class);

    private PluginCode() {}

    /** Runs it; a problem that it reports is passed on, anything else becomes a fault that names the plugin. */
    static void run(String plugin, Runnable code) {
        call(plugin, () -> {
            code.run();
            return true;
        });
    }

    /** The same for code with a result. */
    static <T> T call(String plugin, Supplier<T> code) {
        try {
            return code.get();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("Plugin {} failed", plugin, e);
            throw CommonProblem.FAULT.because("records.problem.plugin", plugin).with("plugin", plugin);
        }
    }
}
