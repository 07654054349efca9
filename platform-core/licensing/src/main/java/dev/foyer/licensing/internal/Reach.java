// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Licence;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The object types that external users reach, against the limit of a licence (spec L-6). */
final class Reach {
    private final ToLongFunction<Licence> limits;
    private volatile List<String> objects = List.of();
    private volatile @Nullable Known known;

    Reach(ToLongFunction<Licence> limits) {
        this.limits = limits;
    }

    List<String> objects() {
        return objects;
    }

    void become(Collection<String> codes) {
        objects = codes.stream().distinct().sorted().toList();
    }

    boolean over(Licence licence) {
        return objects.size() > limit(licence);
    }

    /** Every request asks; the answer depends on nothing but the licence. */
    long limit(Licence licence) {
        Known now = known;
        if (now == null || now.licence != licence) {
            now = new Known(licence, limits.applyAsLong(licence));
            known = now;
        }
        return now.limit;
    }

    private record Known(Licence licence, long limit) {}
}
