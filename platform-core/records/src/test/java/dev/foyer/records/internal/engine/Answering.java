// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A neighbour of which the test needs one method; anything else fails. */
final class Answering {
    private Answering() {}

    static <T> T with(Class<T> type, String method, Function<Object[], Object> answer) {
        Object neighbour =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer.apply(arguments == null ? new Object[0] : arguments);
                    }
                    throw new UnsupportedOperationException(called.toString());
                });
        return type.cast(neighbour);
    }
}
