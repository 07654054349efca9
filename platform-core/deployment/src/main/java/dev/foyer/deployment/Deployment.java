// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment;

import dev.foyer.records.Descriptors;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The life of section plugins (spec P-1, P-5, P-9). What is wanted is the same on all nodes and survives the loss of any of
 * them; operations run one at a time in the whole installation.
 */
@ProviderType
public interface Deployment {
    /** Every section plugin in the order of its code: those that run or could, and those that may be installed. */
    List<PluginInfo> plugins();

    /**
     * One of them.
     *
     * @throws dev.foyer.plugin.ProblemException 404 if there is none
     */
    PluginInfo plugin(String code);

    /**
     * Looks through an archive and keeps it; nothing of it runs.
     *
     * @param file name under which it was uploaded
     * @throws dev.foyer.plugin.ProblemException 413 or 422 saying what is wrong with it
     */
    Inspection inspect(String file, InputStream content, Optional<UUID> by);

    /** What is known of an archive, and what it would change now. */
    Inspection inspection(String code, UUID archive);

    /** The archives kept of a section, the newest first. */
    List<VersionInfo> versions(String code);

    /** What the installation of an available plugin would change now. */
    Plan plan(String code);

    /**
     * Begins an operation other than a purge; the same one twice is one.
     *
     * @param archive to be installed; empty for what the installation itself brings
     * @throws dev.foyer.plugin.ProblemException 409 if the plugin is not in a state that allows it, or another operation on it
     *     is under way
     */
    Job begin(String code, Operation operation, Optional<UUID> archive, Optional<UUID> by);

    /**
     * Begins to delete the data of a plugin that was removed.
     *
     * @param typed the code of the section once more, as somebody typed it
     * @throws dev.foyer.plugin.ProblemException 422 if it is not the code, 409 if the plugin is installed
     */
    Job purge(String code, String typed, Optional<UUID> by);

    /** What a purge would delete. */
    Descriptors.Remains remains(String code);

    /** Operations on a plugin, the newest first, each with its log. */
    List<Job> jobs(String code);

    /** One operation. */
    Job job(UUID id);

    /** Whether archives without signature are taken, as the configuration of this node says. */
    boolean unsignedAllowed();

    /** Whether a section is being exchanged on this node, so that what is missing may be back in a moment. */
    boolean exchanging();

    /** Hears the code of a section whenever something became of an operation on it, on any node. */
    AutoCloseable listen(Consumer<String> listener);
}
