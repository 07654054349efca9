// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import org.jspecify.annotations.Nullable;

/** What is to become of a plugin: stopped or started, or tried again. */
record PluginChangeJson(@Nullable Boolean enabled, @Nullable Boolean retry) {}
