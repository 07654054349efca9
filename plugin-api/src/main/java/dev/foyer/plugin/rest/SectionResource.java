// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.rest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A resource of a section under {@code /api/v1/x/<section>/}: a class with the annotations of {@code jakarta.ws.rs} whose
 * {@code @Path} is relative to that address. Register it as an OSGi service; it comes and goes with its section.
 *
 * <p>One object serves all requests, so it keeps nothing of any of them. A method may ask for the
 * {@link dev.foyer.plugin.Viewer} and {@code jakarta.ws.rs.core.UriInfo} by {@code @Context}. Whoever is signed in, of the
 * audience and may enter the section reaches it; origin, quota (spec L-8) and size of the body, at most 1 MB, are checked before.
 * What a method returns becomes JSON. It answers within a few seconds and on its own thread: what takes longer is ended with
 * 503, and there are no asynchronous answers. A {@link dev.foyer.plugin.ProblemException} is shown to the caller, anything else
 * is a fault of the plugin.
 *
 * @since 1.0
 */
@ConsumerType
public interface SectionResource {
    /** For whom it is; for others it does not exist. */
    default Audience audience() {
        return Audience.EMPLOYEES;
    }
}
