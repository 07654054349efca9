// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.plugin.record.SystemRecords;
import java.time.Instant;

/** What rules may use. */
record Context(Viewer viewer, Instant now, SystemRecords records) implements RuleContext {}
