// SPDX-License-Identifier: Apache-2.0
// @foyer/ui: what section modules build their pages from. Versioned; add, do not change.
export { adopt } from "./adopt.js";
export { announce } from "./announce.js";
export { FoyerDialog } from "./dialog.js";
export { FoyerElement } from "./foyer-element.js";
export { FoyerMenu, type MenuItem } from "./foyer-menu.js";
export { bones, empty } from "./empty.js";
export * as format from "./format.js";
export { icon } from "./icon.js";
export { t, useTexts, type Texts } from "./i18n.js";
export { avatar, initials, person } from "./person.js";
export { properties } from "./property.js";
export { Store, Watch } from "./store.js";
export { toast } from "./toasts.js";
export type { SectionCall, SectionContext, SectionElements, SectionEvents, SectionModule, SectionViewer } from "./section-api.js";
