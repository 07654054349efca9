// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.List;
import java.util.SplittableRandom;

/** Somebody who does one thing after the other, each time as another of the people, over one connection. */
final class Conversation implements AutoCloseable {
    private final Connection connection;
    private final List<List<Request>> asked;
    private final SplittableRandom random;
    private List<Request> doing = List.of();
    private int place;
    private long began;

    /**
     * A conversation.
     *
     * @param asked what each of the people sends for one operation
     */
    Conversation(int port, List<List<Request>> asked, int number) throws IOException {
        this.connection = new Connection(port);
        this.asked = asked;
        this.random = new SplittableRandom(number);
    }

    void begin(Selector selector) throws IOException {
        connection.register(selector, this);
        begin();
    }

    private void begin() throws IOException {
        doing = asked.get(random.nextInt(asked.size()));
        place = 0;
        began = System.nanoTime();
        connection.write(doing.get(0));
    }

    /** Goes on with what has arrived; how long the operation took in nanoseconds if it is done, else 0. */
    long hear() throws IOException {
        Request request = doing.get(place);
        Answer answer = connection.read(request);
        if (answer == null) {
            return 0;
        }
        answer.to(request);
        if (++place < doing.size()) {
            connection.write(doing.get(place));
            return 0;
        }
        long took = Math.max(1, System.nanoTime() - began);
        begin();
        return took;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
