// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import dev.foyer.plugin.Viewer;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a rule or action may use besides its record. Valid until the rule returns.
 *
 * @since 1.0
 */
@ProviderType
public interface RuleContext {
    /** On whose behalf the change is made. */
    Viewer viewer();

    /** The time of the change, the same for all rules; tests move it. */
    Instant now();

    /** Records of any object within this transaction, not bound by the rights of the viewer. */
    SystemRecords records();
}
