// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.rest.SectionResource;
import dev.foyer.records.SectionResources;
import dev.foyer.records.Sections;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of resources without HTTP. They are objects of the bundle, whose classes are not those of the test. */
public final class Resources {
    private final Engine engine;
    private final Viewer viewer;

    /** For one person. */
    public Resources(Engine engine, Viewer viewer) {
        this.engine = engine;
        this.viewer = viewer;
    }

    /** What a method answers; not found, if the resource is not for this person. */
    public @Nullable Object call(String resource, String method, Object... values) {
        // Held, other than by service(): it knows the resources only as long as somebody uses it.
        SectionResources offers = engine.services(SectionResources.class).get(0);
        SectionResource target = engine.service(Sections.class).plugins().stream()
                .flatMap(plugin -> offers.of(viewer, plugin.code()).resources().stream())
                .filter(offered -> offered.getClass().getName().equals(resource))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("rest.problem.not-found"));
        Method found = Arrays.stream(target.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource + " has no public method " + method));
        return asJson(invoke(found, target, arguments(found, values)));
    }

    private Object[] arguments(Method method, Object... values) {
        Deque<Object> given = new ArrayDeque<>(List.of(values));
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == Viewer.class ? viewer : given.pop())
                .toArray();
    }

    private static @Nullable Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method + " cannot be called", e);
        }
    }

    private static @Nullable Object asJson(@Nullable Object value) {
        if (value instanceof Collection<?> all) {
            return all.stream().map(Resources::asJson).toList();
        }
        if (!(value instanceof Record)) {
            return value;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            fields.put(component.getName(), asJson(invoke(component.getAccessor(), value)));
        }
        return fields;
    }
}
