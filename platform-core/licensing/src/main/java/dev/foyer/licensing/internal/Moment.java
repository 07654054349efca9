// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.internal.LicenceBook.Page;
import java.time.Instant;
import java.util.List;

/**
 * How things stood when the book was looked at last. Every request asks many times, and between two looks, which are less
 * than a second apart, the answer stays the same.
 *
 * @param objects what external users reach
 */
record Moment(Page page, List<String> objects, Terms terms) {
    /** The next one; its terms are the same object as long as they are equal. */
    Moment next(Page now, List<String> reached, Restrictions restrictions, Instant time) {
        Terms worked = new Terms(
                now.reading().filter(reading -> reading.runs(time)).map(Reading::licence),
                now.reading().filter(reading -> reading.begun(time)).map(Reading::licence),
                now.custom(),
                restrictions.now(now.reading(), time));
        return new Moment(now, reached, worked.equals(terms) ? terms : worked);
    }

    /** Whether it still is of this page and these objects, and not only of equal ones: a page is as old as the look. */
    @SuppressWarnings("ReferenceEquality")
    boolean of(Page now, List<String> reached) {
        return page == now && objects == reached;
    }
}
