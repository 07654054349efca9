// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.store;

import dev.foyer.licensing.internal.time.TimeSeen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Licences that were installed, and the custom sections in the order in which they came. */
public interface LicenceMapper {
    Optional<LicenceChange> latest();

    void install(@Param("jws") String jws, @Param("by") @Nullable UUID by);

    /** Installs only if nothing was ever installed; returns how many rows. */
    int installFirst(@Param("jws") String jws);

    /** Returns 0 if there was no licence. */
    int remove(@Param("by") @Nullable UUID by);

    Optional<TimeSeen> seen();

    /** What the clock of the database says. */
    Instant now();

    /** Keeps the latest time ever written. */
    int see(@Param("latest") Instant latest, @Param("leapFrom") @Nullable Instant leapFrom);

    /** Begins anew from when a licence was issued. */
    int seeFrom(@Param("issued") Instant issued);

    UUID installation();

    List<String> customSections();

    int addCustomSection(@Param("code") String code);

    int removeCustomSection(@Param("code") String code);
}
