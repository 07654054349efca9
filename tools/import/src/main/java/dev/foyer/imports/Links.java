// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes links between pages lead to articles: {@code /slug/} and {@code /language/slug/} become {@code /go/article} addresses, which the portal
 * resolves when they are followed, so that the order of import does not matter.
 */
final class Links {
    private static final Pattern PAGE =
            Pattern.compile("/(?:([a-z]{2}(?:-[a-z]{2})?)/)?([\\p{L}\\p{N}_-]+(?:/[\\p{L}\\p{N}_-]+)*)/?(#.*)?");

    private final String language;

    Links(String language) {
        this.language = language;
    }

    void rewrite(Document page) {
        for (Element link : page.select("a[href]")) {
            Matcher target = PAGE.matcher(link.attr("href"));
            if (target.matches()) {
                link.attr("href", address(target));
            }
        }
        // Pictures that the folder does not hold would only show as broken.
        page.select("img[src^=/]").forEach(Element::remove);
    }

    private String address(Matcher target) {
        String named = target.group(1);
        String in = named != null && Language.isCode(named) ? named : language;
        String page = named != null && !Language.isCode(named) ? named + "-" + target.group(2) : target.group(2);
        String anchor = target.group(3);
        return "/go/article?slug=" + page.replace('/', '-') + "&language=" + in + (anchor == null ? "" : anchor);
    }
}
