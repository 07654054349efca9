// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import org.osgi.annotation.versioning.ConsumerType;

/** Registered as a service by whoever must follow the licence. */
@ConsumerType
public interface LicenceListener {
    /** Called within two seconds after what {@link Licensing} answers may have changed (spec L-10). */
    void licenceChanged();
}
