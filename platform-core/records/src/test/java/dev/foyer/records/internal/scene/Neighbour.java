// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.scene;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** A neighbour of which a test needs few methods; anything else fails. */
public final class Neighbour {
    private Neighbour() {}

    /** Answers calls of one method. */
    public static <T> T of(Class<T> type, String method, Function<Object[], Object> answer) {
        return of(type, Map.of(method, answer));
    }

    /** Answers calls of methods by their names. */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        Object neighbour =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    Function<Object[], Object> answer = answers.get(called.getName());
                    if (answer != null) {
                        return answer.apply(arguments == null ? new Object[0] : arguments);
                    }
                    if (called.getDeclaringClass() == Object.class) {
                        return called.getName().equals("equals") ? (Object) (proxy == arguments[0]) : (Object) 1;
                    }
                    throw new UnsupportedOperationException(called.toString());
                });
        return type.cast(neighbour);
    }
}
