// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Lets Karaf's shell run on Java 24 and newer, where {@code Subject.getSubject} always throws: its classes ask for the
 * current subject the new way. To be taken out when Karaf does so itself.
 */
@Component(service = NewerJava.class)
public final class NewerJava implements WeavingHook {
    private static final int SINCE = 24;
    private static final String SHELL = "org.apache.karaf.shell.core";

    private final Optional<ServiceRegistration<WeavingHook>> hook;

    /** Registers itself: a hook that is made when it is first asked for is asked for its own classes. */
    @Activate
    public NewerJava(BundleContext context) {
        hook = Runtime.version().feature() >= SINCE
                ? Optional.of(context.registerService(WeavingHook.class, this, null))
                : Optional.empty();
    }

    @Deactivate
    void close() {
        hook.ifPresent(ServiceRegistration::unregister);
    }

    @Override
    public void weave(WovenClass woven) {
        if (SHELL.equals(woven.getBundleWiring().getBundle().getSymbolicName())) {
            woven.setBytes(SubjectCalls.replaced(woven.getBytes()));
        }
    }
}
