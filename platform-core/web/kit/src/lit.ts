// SPDX-License-Identifier: Apache-2.0
// The one instance of Lit that section modules share with the shell, by the import map.
export * from "lit";
export * from "lit/decorators.js";
export { repeat } from "lit/directives/repeat.js";
export { ref, createRef } from "lit/directives/ref.js";
export { live } from "lit/directives/live.js";
export { classMap } from "lit/directives/class-map.js";
