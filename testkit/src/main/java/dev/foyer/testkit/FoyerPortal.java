// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit;

import dev.foyer.testkit.internal.PortalExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a portal in which the plugin of this project runs, as a parameter of type {@link Portal}.
 *
 * <p>The plugin is what lies in {@code target/classes}: its manifest, made by {@code bnd-process}, its descriptor, its texts and
 * its components. Plugins that are on the class path as jars run too. The portal starts once per JVM, in a few seconds, with a
 * database of its own that is empty but for the people of a demonstration; classes share it, so a test works with records that
 * it made itself.
 *
 * <pre>{@code
 * @FoyerPortal
 * class VisitTest {
 *     @Test
 *     void aVisitIsPlanned(Portal portal) {
 *         PortalRecord visit = portal.customer("alder").create("visit").with("subject", "Pump 3").store();
 *         assertEquals(Optional.of("planned"), visit.code("status"));
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PortalExtension.class)
public @interface FoyerPortal {
    /** The evaluation licence of these tests: {@code all}, {@code self-service}, {@code customer} or {@code partner}. */
    String edition() default "all";
}
