// SPDX-License-Identifier: Apache-2.0
import { LitElement } from "lit";

/**
 * Base of all elements of shell and kit. They draw into the document itself, not into shadow roots: labels, error messages and
 * tables stay connected across elements, and one sheet styles them all (ADR 10).
 */
export class FoyerElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Ends with the element: for listeners and requests. */
  protected get gone(): AbortSignal {
    this.#gone ??= new AbortController();
    return this.#gone.signal;
  }

  #gone?: AbortController;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone?.abort();
    this.#gone = undefined;
  }
}
