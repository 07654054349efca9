// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.util.UUID;

/** The password of an active user. */
public record Credential(UUID userId, String hash) {}
