// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The record page for one audience.
 *
 * @param layout {@code record} or {@code reader}
 * @param title field that is the heading
 * @param badges fields shown as badges beside the heading
 * @param meta fields of the meta line
 * @param stages whether the lifecycle is shown as a stage bar
 * @param stageOrder codes of the statuses on the bar; empty for the order of the lookup
 * @param tabs main column, by tabs
 * @param side right column, top to bottom
 * @param form fields of the form for a new record, in order
 * @param suggest what is suggested while the form is filled
 */
public record Page(
        String layout,
        String title,
        List<String> badges,
        List<String> meta,
        boolean stages,
        List<String> stageOrder,
        List<Tab> tabs,
        List<Part> side,
        List<String> form,
        Optional<Suggest> suggest) {

    /** All parts, those of the tabs first. */
    public List<Part> parts() {
        return Stream.concat(tabs.stream().flatMap(tab -> tab.parts().stream()), side.stream())
                .toList();
    }

    /** A tab; its label is the translation {@code <object>.tab.<code>}. */
    public record Tab(String code, List<Part> parts) {}

    /** Suggestions from the search of another object, by the words of some fields; {@code deflect} is an action of it. */
    public record Suggest(String object, List<String> from, Optional<String> deflect) {}
}
