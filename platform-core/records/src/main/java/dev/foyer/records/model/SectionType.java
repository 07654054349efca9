// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.List;
import java.util.Optional;

/**
 * A section as its descriptor says.
 *
 * @param code the noun: also the schema, the feature and the prefix of permissions
 * @param icon name of a lucide icon
 * @param order place in the navigation, ascending
 * @param group code of the navigation group on the staff side
 * @param main code of the object that the navigation entry opens; empty for sections without an entry
 * @param objects in the order of the descriptor
 * @param lookups in the order of the descriptor
 * @param home contributions to the home page
 * @param changelog path of a change log of its own inside the bundle
 * @param demo records that a demonstration begins with, in the order in which they are made
 * @param ui browser code of its own
 */
public record SectionType(
        String code,
        String icon,
        int order,
        String group,
        Optional<String> main,
        List<ObjectType> objects,
        List<LookupType> lookups,
        List<Part> home,
        Optional<String> changelog,
        List<Demo> demo,
        Optional<UiModule> ui) {

    /** The same section with other objects, such as those of other rights. */
    public SectionType with(List<ObjectType> others) {
        return new SectionType(code, icon, order, group, main, others, lookups, home, changelog, demo, ui);
    }

    /** Rows of one object in a file beside the descriptor. */
    public record Demo(String object, String file) {}
}
