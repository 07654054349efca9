// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.karaf.shell.support.ShellUtil;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.TraceClassVisitor;

class SubjectCallsTest {
    private static final String OLD = "javax/security/auth/Subject.getSubject";
    private static final String NEW = "javax/security/auth/Subject.current ()Ljavax/security/auth/Subject;";

    @Test
    void theShellAsksForTheCurrentSubject() throws IOException {
        byte[] shipped = bytes(ShellUtil.class);
        assertThat(text(shipped)).contains(OLD).doesNotContain(NEW);

        assertThat(text(SubjectCalls.replaced(shipped))).contains(NEW).doesNotContain(OLD);
    }

    @Test
    void whatDoesNotAskStaysAsItIs() throws IOException {
        byte[] shipped = bytes(SubjectCallsTest.class);

        assertThat(text(SubjectCalls.replaced(shipped))).isEqualTo(text(shipped));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }

    private static String text(byte[] type) {
        StringWriter text = new StringWriter();
        new ClassReader(type).accept(new TraceClassVisitor(new PrintWriter(text)), 0);
        return text.toString();
    }
}
