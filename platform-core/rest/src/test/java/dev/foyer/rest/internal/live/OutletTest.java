// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutletTest {
    private final AtomicInteger completed = new AtomicInteger();
    private final Wire wire = new Wire();
    private final Outlet outlet = new Outlet(context(), wire);

    @Test
    void nothingIsWrittenBeforeTheConnectionTakesIt() {
        outlet.send(bytes("a"));
        assertThat(wire.written()).isEmpty();

        outlet.onWritePossible();
        assertThat(wire.written()).isEqualTo("a|");
    }

    @Test
    void aFullConnectionIsWrittenToWhenItTakesMore() {
        outlet.onWritePossible();
        wire.ready = false;
        outlet.send(bytes("a"));
        outlet.send(bytes("b"));
        assertThat(wire.written()).isEmpty();

        wire.ready = true;
        outlet.onWritePossible();
        assertThat(wire.written()).isEqualTo("ab|");
    }

    @Test
    void theLastWordIsSentBeforeTheEnd() {
        outlet.send(bytes("bye"));
        outlet.end();
        outlet.onWritePossible();

        assertThat(wire.written()).isEqualTo("bye|");
        assertThat(completed).hasValue(1);
        assertThat(outlet.over()).isTrue();
    }

    @Test
    void whoDoesNotKeepUpIsLetGo() {
        for (int count = 0; count < 1_002; count++) {
            outlet.send(bytes("x"));
        }

        assertThat(completed).hasValue(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private AsyncContext context() {
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                    completed.incrementAndGet();
                    return null;
                });
    }

    /** A connection whose flushes are seen as bars. */
    private static final class Wire extends ServletOutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean ready = true;

        String written() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int letter) {
            bytes.write(letter);
        }

        @Override
        public void flush() {
            bytes.write('|');
        }
    }
}
