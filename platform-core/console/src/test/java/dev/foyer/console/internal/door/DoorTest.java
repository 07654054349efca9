// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private Door door;

    @BeforeEach
    void open() throws IOException {
        door = new Door(echoing(), folder);
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    @Test
    void aCommandIsRunAndItsOutputComesBack() throws IOException {
        assertThat(run("hello")).isZero();
        assertThat(output.toString(UTF_8)).isEqualTo("ran hello\n");
    }

    @Test
    void aFailedCommandSaysWhyAndHandsOnItsStatus() throws IOException {
        assertThat(run("fail")).isEqualTo(1);
        assertThat(errors.toString(UTF_8)).isEqualTo("it cannot be done\n");
    }

    @Test
    void onlyTheOwnerMayEnter() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("console.sock"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSocketLeftByAKilledPortalIsReplaced() throws IOException {
        try (Door second = new Door(echoing(), folder)) {
            assertThat(run("again")).isZero();
        }
    }

    private int run(String command) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("console.sock")))) {
            new Greeting("", 0, 0, command).write(ChannelStreams.output(channel));
            return Frames.copy(ChannelStreams.input(channel), output, errors);
        }
    }

    private static SessionFactory echoing() {
        return (SessionFactory) Proxy.newProxyInstance(
                DoorTest.class.getClassLoader(),
                new Class<?>[] {SessionFactory.class},
                (proxy, method, arguments) -> session((PrintStream) arguments[1]));
    }

    private static Session session(PrintStream out) {
        return (Session) Proxy.newProxyInstance(
                DoorTest.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("execute")) {
                        if (arguments[0].equals("fail")) {
                            throw new IllegalStateException("it cannot be done");
                        }
                        out.println("ran " + arguments[0]);
                    }
                    return null;
                });
    }
}
