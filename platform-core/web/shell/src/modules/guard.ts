// SPDX-License-Identifier: Apache-2.0

/** Told to the place that holds an element of a section when the element fails. */
export const FAILED = "foyer-module-failed";

const WATCHED = ["connectedCallback", "disconnectedCallback", "adoptedCallback", "attributeChangedCallback", "performUpdate"] as const;

/** The element, whose failures are told instead of thrown: what a section does wrong must not take the page with it. */
export function guarded(element: CustomElementConstructor, failed: (error: unknown) => void): CustomElementConstructor {
  const Guarded = class extends element {};
  for (const name of WATCHED) {
    const inner: unknown = (element.prototype as unknown as Record<string, unknown>)[name];
    if (typeof inner !== "function") continue;
    const method = function (this: HTMLElement, ...values: unknown[]): unknown {
      try {
        return inner.apply(this, values);
      } catch (error) {
        failed(error);
        this.dispatchEvent(new CustomEvent(FAILED, { bubbles: true, composed: true }));
        return undefined;
      }
    };
    Object.defineProperty(Guarded.prototype, name, { value: method, configurable: true, writable: true });
  }
  return Guarded;
}
