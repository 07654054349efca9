// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

/** Marks the resources of the application; each is an OSGi service of this type. */
public interface Resource {}
