// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void textsAreEscapedAndNeverFilledTwice() {
        assertThat(Template.fill(
                        "<p title=\"{{{a}}}\">{{{b}}}{{{c}}}</p>",
                        Map.of("a", "\"><script>", "b", "{{{c}}}", "c", "$1\\")))
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&#123;&#123;&#123;c}}}$1\\</p>");
    }

    @Test
    void blocksAreKeptForTextsAndRepeatedForLists() {
        String template = "{{{#message}}}<b>{{{message}}}</b>{{{/message}}}{{{#users}}}<i>{{{name}}}</i>{{{/users}}}";

        assertThat(Template.fill(
                        template,
                        Map.of(
                                "message",
                                "no",
                                "users",
                                List.of(Map.of("name", "A"), Map.of("name", "{{{message}}}")))))
                .isEqualTo("<b>no</b><i>A</i><i>&#123;&#123;&#123;message}}}</i>");
        assertThat(Template.fill(template, Map.of("message", ""))).isEmpty();
    }
}
