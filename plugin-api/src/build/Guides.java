// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.Code;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders guides as pages beside the API: {@code FOLDER SITE NAME…}. */
public final class Guides {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            pre { background: #f3f4f6; padding: .75rem 1rem; overflow-x: auto; }
            code { font-size: .9em; }
            table { border-collapse: collapse; }
            td, th { border-top: 1px solid #d4d7dd; padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; }
            </style>
            </head>
            <body>
            <p><a href="index.html">Foyer plugin API</a></p>
            %s</body>
            </html>
            """;
    private static final Pattern GUIDE = Pattern.compile("^([a-z-]+)\\.md(#.*)?$");

    private Guides() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path site = Path.of(arguments[1]);
        List<String> names = List.of(arguments).subList(2, arguments.length);
        for (String name : names) {
            Files.writeString(site.resolve(name + ".html"), page(Files.readString(folder.resolve(name + ".md")), names));
        }
    }

    private static String page(String markdown, List<String> names) {
        List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
        Node document = Parser.builder().extensions(tables).build().parse(markdown);
        StringBuilder title = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    title.append(words(heading));
                }
            }

            @Override
            public void visit(Link link) {
                Matcher guide = GUIDE.matcher(link.getDestination());
                if (guide.matches() && names.contains(guide.group(1))) {
                    link.setDestination(guide.group(1) + ".html" + (guide.group(2) == null ? "" : guide.group(2)));
                }
            }
        });
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        attributes.put("id", words(heading).toLowerCase().replaceAll("[^a-z0-9 -]", "").replace(' ', '-'));
                    }
                })
                .build()
                .render(document);
        return PAGE.formatted(title, html);
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
