// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives tests the one portal with demo data that all classes of a run share, as a parameter of type {@link Portal}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedPortal.class)
public @interface WithPortal {}
