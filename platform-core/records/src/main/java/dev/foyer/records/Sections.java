// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The section plugins and their states (spec P-2); only active ones have object types. */
@ProviderType
public interface Sections {
    /** Every known section plugin in order of its code. */
    List<Plugin> plugins();

    /** Active sections in the order of the navigation. */
    List<SectionType> active();

    /** An object of an active section. */
    Optional<ObjectType> object(String code);

    /** A lookup of an active section. */
    Optional<LookupType> lookup(String code);

    /** A request begins: a section that goes waits for it, within reason. */
    Visit enter();

    /** Whether a section is going or its next version on its way, by its code or that of an object or lookup of it. */
    boolean exchanging(String code);

    /** The plugin of a section is about to be changed: until its end, or until it is active again, it is busy. */
    void beginExchange(String section);

    /** Ends what {@link #beginExchange} began. */
    void endExchange(String section);

    /** Counts up whenever the set of active sections or their descriptors change; equal means nothing to do. */
    long revision();

    /** Tries a failed plugin again. */
    void retry(String code);

    /** Stops ({@code INSTALLED}) or starts a plugin's bundle; survives restart. */
    void enable(String code, boolean enabled);

    /**
     * Codes of sections that the licence names and that are not active yet for another reason than refusal or failure; of
     * a demonstration also those that are still without their records.
     */
    List<String> pending();

    /** A request that is under way. */
    interface Visit extends AutoCloseable {
        /** Whether a section went without waiting for its end; what fails then is no fault. */
        boolean overtaken();

        @Override
        void close();
    }

    /**
     * A section plugin.
     *
     * @param rule and reason: why it is refused, or the cause of the failure with file, line and column
     * @param step what activation is doing, while {@code INSTALLED}
     */
    record Plugin(
            String code,
            Text title,
            String icon,
            State state,
            Optional<String> rule,
            Optional<Text> reason,
            Optional<String> step,
            String version,
            String bundle,
            boolean base,
            List<String> objects) {}

    /** States of a plugin (spec P-2). */
    enum State {
        ACTIVE,
        REFUSED,
        FAILED,
        INSTALLED,
        AVAILABLE
    }

    /** Which sections a viewer may enter: those with an object they may read and the licence lets them (spec W-1). */
    Set<String> visible(Viewer viewer);
}
