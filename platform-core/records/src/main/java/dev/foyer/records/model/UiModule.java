// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.List;

/**
 * Browser code that a section brings (spec P-4).
 *
 * @param path of the ES module, beside the descriptor
 * @param pages of its own, in the order of the descriptor
 * @since 1.1
 */
public record UiModule(String path, List<UiPage> pages) {
    /** The folder beside the descriptor whose files browsers may fetch. */
    public static final String FOLDER = "ui/";

    /** The module below {@link #FOLDER}. */
    public String file() {
        return path.substring(FOLDER.length());
    }

    /**
     * A page that the module draws.
     *
     * @param code the route below the section; its title is the translation {@code <section>.page.<code>}
     * @param icon name of a lucide icon
     * @param navigation whether it has an entry in the navigation
     * @param audiences for whom
     * @param roles of which a viewer needs one; empty for everybody
     */
    public record UiPage(String code, String icon, boolean navigation, List<Audience> audiences, List<String> roles) {}
}
