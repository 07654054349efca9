// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.plan;

import java.util.Map;

/** Something that a bundle of this node provides. */
public record Capability(String namespace, Map<String, Object> attributes) {}
