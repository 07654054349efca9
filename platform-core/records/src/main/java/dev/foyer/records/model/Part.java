// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.List;
import java.util.Map;

/**
 * A part of a page or of the home page.
 *
 * @param type {@code fields}, {@code detail}, {@code feed}, {@code files}, {@code history}, {@code prompt}, {@code deadline}, {@code similar},
 *     {@code body}; on the home page {@code hero}, {@code list}, {@code metric}, {@code waiting}
 * @param code its label is the translation {@code <object>.part.<code>}, on the home page {@code <section>.home.<code>}
 * @param audiences for whom
 * @param settings as the type asks; see the descriptor reference
 */
public record Part(String type, String code, List<Audience> audiences, Map<String, Object> settings) {}
