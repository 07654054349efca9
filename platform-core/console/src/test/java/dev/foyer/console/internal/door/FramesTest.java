// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FramesTest {
    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void outputErrorsAndStatusArriveApart() throws IOException {
        Frames frames = new Frames(wire);
        frames.output().write("größer".getBytes(UTF_8));
        frames.errors().write("no".getBytes(UTF_8));
        frames.output().write('!');
        frames.end(7);

        assertThat(arrive()).isEqualTo(7);
        assertThat(output.toString(UTF_8)).isEqualTo("größer!");
        assertThat(errors.toString(UTF_8)).isEqualTo("no");
    }

    @Test
    void anAnswerThatBreaksOffIsNotASuccess() throws IOException {
        new Frames(wire).output().write("half".getBytes(UTF_8));

        assertThat(arrive()).isEqualTo(Frames.BROKEN);
        assertThat(output.toString(UTF_8)).isEqualTo("half");
    }

    @Test
    void greetingsArriveAsTheyWereSent() throws IOException {
        Greeting greeting = new Greeting("xterm-256color", 120, 40, "feature:list | grep \"ä\"");
        greeting.write(wire);

        assertThat(Greeting.read(new ByteArrayInputStream(wire.toByteArray()))).isEqualTo(greeting);
    }

    private int arrive() throws IOException {
        return Frames.copy(new ByteArrayInputStream(wire.toByteArray()), output, errors);
    }
}
