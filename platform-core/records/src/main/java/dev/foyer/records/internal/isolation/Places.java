// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

import dev.foyer.records.PluginCalls.Origin;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the line of a plugin in a stack. */
public final class Places {
    private Places() {}

    /** The innermost line that is the plugin's own, such as {@code VisitRule.validate (VisitRule.java:42)}. */
    public static Optional<String> of(Origin origin, StackTraceElement... stack) {
        return Stream.of(stack)
                .filter(frame -> origin.owns().test(frame.getClassName()))
                .findFirst()
                .map(Places::text);
    }

    /** The same of something that was thrown; the first of its causes that comes from the plugin counts. */
    public static Optional<String> of(Origin origin, Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .flatMap(one -> of(origin, one.getStackTrace()).stream())
                .reduce((outer, inner) -> inner);
    }

    private static String text(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        String file = frame.getFileName() == null ? type : frame.getFileName();
        return type + "." + frame.getMethodName() + " (" + file + ":" + Math.max(0, frame.getLineNumber()) + ")";
    }
}
