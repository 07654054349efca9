// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.model.UiModule;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what a section says of its browser code. */
final class UiReader {
    private final Context context;
    private final Predicate<String> files;

    /**
     * A reader.
     *
     * @param files whether a file lies beside the descriptor
     */
    UiReader(Context context, Predicate<String> files) {
        this.context = context;
        this.files = files;
    }

    Optional<UiModule> read(Item section) {
        return section.get("ui").map(item -> {
            item.get("module").ifPresent(this::present);
            return new UiModule(
                    item.text("module").orElse(""),
                    item.entries("pages").stream().map(this::page).toList());
        });
    }

    private void present(Item module) {
        module.text()
                .filter(path -> path.startsWith(UiModule.FOLDER) && !files.test(path))
                .ifPresent(path -> context.faults()
                        .error(module.place(), "there is no file " + Wording.quoted(path) + " beside the descriptor"));
    }

    private UiModule.UiPage page(Item.Entry entry) {
        context.labels()
                .need(context.section() + ".page." + entry.key(), entry.at().place());
        Item page = entry.value();
        return new UiModule.UiPage(
                entry.key(),
                page.text("icon").orElse("square"),
                page.flag("navigation", true),
                Audiences.read(page),
                page.texts("roles"));
    }
}
