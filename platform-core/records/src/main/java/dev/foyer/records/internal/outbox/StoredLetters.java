// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.database.Mappers;
import dev.foyer.records.DeadLetters;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dead letters in their table; redelivered ones are due at once, with all attempts before them. */
@Component
public final class StoredLetters implements DeadLetters {
    private final LetterMapper mapper;
    private final Dispatcher dispatcher;

    @Activate
    public StoredLetters(@Reference PlatformSchema schema, @Reference Dispatcher dispatcher) {
        this(schema.open(List.of(LetterMapper.class)), dispatcher);
    }

    private StoredLetters(Mappers.Session session, Dispatcher dispatcher) {
        this.mapper = session.mapper(LetterMapper.class);
        this.dispatcher = dispatcher;
    }

    /** For use outside a container. */
    public static StoredLetters outside(Mappers.Session session, Dispatcher dispatcher) {
        return new StoredLetters(session, dispatcher);
    }

    @Override
    public List<Letter> list(int limit) {
        return mapper.list(limit).stream().map(LetterMapper.Row::letter).toList();
    }

    @Override
    public long count() {
        return mapper.count();
    }

    @Override
    public List<String> groups() {
        return mapper.groups();
    }

    @Override
    public boolean redeliver(long id) {
        return redelivered(mapper.redeliver(id)) > 0;
    }

    @Override
    public int redeliverAll(String group) {
        return redelivered(mapper.redeliverAll(group));
    }

    @Override
    public boolean discard(long id) {
        return mapper.discard(id) > 0;
    }

    private int redelivered(int count) {
        dispatcher.wake();
        return count;
    }
}
