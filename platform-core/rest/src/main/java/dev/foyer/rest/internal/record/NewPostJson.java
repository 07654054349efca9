// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a new comment. */
record NewPostJson(
        @Nullable String text,
        @Nullable String visibility,
        @Nullable UUID replyTo,
        @Nullable List<UUID> files) {}
