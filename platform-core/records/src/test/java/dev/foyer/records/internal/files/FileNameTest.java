// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void nothingOfAPathIsKept() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Users\\maya\\Foto.png")).isEqualTo("Foto.png");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean("a/")).isEqualTo("file");
        assertThat(FileName.clean(".bashrc")).isEqualTo("bashrc");
    }

    @Test
    void nothingUnseenIsKept() {
        assertThat(FileName.clean("a\u0000b\r\nc.txt")).isEqualTo("abc.txt");
        assertThat(FileName.clean("photo\u202egnp.exe")).isEqualTo("photognp.exe");
        assertThat(FileName.clean("in\u200bvoice\ufeff.pdf")).isEqualTo("invoice.pdf");
        assertThat(FileName.clean("half\ud83d.txt")).isEqualTo("half.txt");
        assertThat(FileName.clean("Größe 🙂.txt")).isEqualTo("Größe 🙂.txt");
    }

    @Test
    void namesFitEverySystem() {
        assertThat(FileName.clean("a:b*c?.txt")).isEqualTo("a_b_c_.txt");
        assertThat(FileName.clean("con.txt")).isEqualTo("_con.txt");
        assertThat(FileName.clean("x".repeat(500) + ".pdf")).hasSize(200).endsWith("x.pdf");
        assertThat(FileName.clean("x. ")).isEqualTo("x");
    }
}
