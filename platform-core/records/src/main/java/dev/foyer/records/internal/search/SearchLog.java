// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.search.SearchLogMapper.Entry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes searches beside the road: nobody waits for it, and under load some are left out. */
final class SearchLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchLog.class);
    private static final int LONGEST = 100;
    private static final int BACKLOG = 500;

    private final SearchLogMapper mapper;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(BACKLOG),
            task -> {
                Thread thread = new Thread(task, "foyer-search-log");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    SearchLog(SearchLogMapper mapper) {
        this.mapper = mapper;
    }

    void note(Viewer viewer, String object, SearchWords words, boolean found) {
        if (words.text().length() <= LONGEST && !words.isEmpty()) {
            Entry entry = new Entry(
                    object,
                    words.text(),
                    found,
                    viewer.external(),
                    viewer.locale().getLanguage(),
                    party(viewer));
            writer.execute(() -> write(entry));
        }
    }

    /** Waits until what was noted is written; for tests. */
    boolean settled() {
        return writer.getActiveCount() == 0 && writer.getQueue().isEmpty();
    }

    @Override
    public void close() {
        writer.shutdown();
    }

    private void write(Entry entry) {
        try {
            mapper.insert(entry);
        } catch (RuntimeException e) {
            LOG.debug("A search was not noted", e);
        }
    }

    /** The company, or who has none; differs from month to month, so that nobody is followed for long. */
    static String party(Viewer viewer) {
        String month = LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7);
        return UUID.nameUUIDFromBytes((viewer.account().orElse(viewer.user()) + month).getBytes(UTF_8))
                .toString();
    }
}
