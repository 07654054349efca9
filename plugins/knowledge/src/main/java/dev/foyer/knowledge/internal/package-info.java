// SPDX-License-Identifier: Apache-2.0
/** What the knowledge base knows of its articles: versions, votes, views (spec 6). */
@NullMarked
package dev.foyer.knowledge.internal;

import org.jspecify.annotations.NullMarked;
