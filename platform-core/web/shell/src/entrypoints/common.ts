// SPDX-License-Identifier: Apache-2.0
// What nearly every page needs, as one file instead of thirty small ones: the build makes it a part of every entry point.
import "../../../kit/src/announce.js";
import "../../../kit/src/empty.js";
import "../../../kit/src/foyer-menu.js";
import "../../../kit/src/format.js";
import "../../../kit/src/person.js";
import "../../../kit/src/store.js";
import "../../../kit/src/toasts.js";
import "../components/gone.js";
import "../components/problem-note.js";
import "../components/stand.js";
import "../components/value.js";
import "../data/drafts.js";
import "../data/live.js";
import "../data/preferences.js";
import "../data/records.js";
import "../data/rsql.js";
import "../data/search.js";
import "../data/sections.js";
import "../data/typing.js";
import "../data/workplaces.js";
import "../data/writing.js";
import "lit/decorators.js";
import "lit/directives/live.js";
import "lit/directives/repeat.js";
