// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/** Rich text as it may be shown: structure, tables, code, links and pictures of the portal, nothing that runs. */
public final class RichText {
    private static final Pattern CODE_CLASS = Pattern.compile("language-[a-zA-Z0-9+#-]{1,30}");
    private static final Pattern ANCHOR = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,99}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "s",
                    "del",
                    "sub",
                    "sup",
                    "mark",
                    "small",
                    "kbd",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "a",
                    "img",
                    "figure",
                    "figcaption",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "details",
                    "summary",
                    "div",
                    "span")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("colspan", "rowspan", "start")
            .matching(NUMBER)
            .onElements("td", "th", "ol")
            .allowAttributes("class")
            .matching(CODE_CLASS)
            .onElements("code", "pre")
            .allowAttributes("id")
            .matching(ANCHOR)
            .onElements("h1", "h2", "h3", "h4", "h5", "h6", "a")
            .allowAttributes("lang")
            .matching(Pattern.compile("[a-zA-Z-]{2,12}"))
            .globally()
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .toFactory();

    private RichText() {}

    /** The words alone, for searching. */
    public static String text(String html) {
        StringBuilder text = new StringBuilder();
        HtmlSanitizer.sanitize(html, new Words(text));
        return text.toString().strip();
    }

    /** The text without whatever is not allowed. */
    public static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /** Keeps text and nothing else; elements end words. */
    private record Words(StringBuilder text) implements HtmlSanitizer.Policy {
        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            text.append(' ');
        }

        @Override
        public void closeTag(String element) {
            text.append(' ');
        }

        @Override
        public void text(String chunk) {
            text.append(chunk);
        }
    }
}
