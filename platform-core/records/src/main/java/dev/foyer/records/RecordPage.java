// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import java.util.List;
import java.util.Optional;

/** One page of a list. */
public record RecordPage(List<StoredRecord> items, Optional<String> nextCursor, Optional<Total> total) {
    /** A bounded count: exact up to 10,000. */
    public record Total(long count, boolean lowerBound) {}
}
