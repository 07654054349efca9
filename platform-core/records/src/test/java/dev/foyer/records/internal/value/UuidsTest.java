// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidsTest {
    @Test
    void idsGrowAndShowTheirTime() {
        List<UUID> ids = Stream.generate(Uuids::next).limit(20_000).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().map(UUID::toString)).isSorted();
        UUID id = ids.get(0);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(System.currentTimeMillis() - (id.getMostSignificantBits() >>> 16))
                .isBetween(-100L, 60_000L);
    }

    @Test
    void onlyTheFullFormIsRead() {
        assertThat(Uuids.parse("00000000-0000-7000-8000-000000000001")).isPresent();
        assertThat(Uuids.parse("1-2-3-4-5")).isEmpty();
        assertThat(Uuids.parse("")).isEmpty();
    }
}
