// SPDX-License-Identifier: Apache-2.0
/**
 * Tests of a section plugin against the real engine: the bundles of the platform, the bundle of the plugin and a PostgreSQL,
 * in the process of the test.
 */
@NullMarked
package dev.foyer.testkit;

import org.jspecify.annotations.NullMarked;
