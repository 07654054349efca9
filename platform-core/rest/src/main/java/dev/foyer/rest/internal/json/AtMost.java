// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a body may be that is read into this parameter; one megabyte without it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtMost {
    /** Bytes. */
    int value();
}
