// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    @Test
    void works() {
        try (TestDatabase db = TestPostgres.fresh()) {
            db.execute("create table public.x (a int)");
            assertThat(db.database().available()).isTrue();
        }
    }
}
