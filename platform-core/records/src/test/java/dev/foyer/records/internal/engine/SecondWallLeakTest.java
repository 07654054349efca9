// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

/** The same with every predicate forgotten: row-level security and the scoped views hold alone. */
class SecondWallLeakTest extends LeakTest {
    @Override
    boolean forgetful() {
        return true;
    }
}
