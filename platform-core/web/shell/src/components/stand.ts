// SPDX-License-Identifier: Apache-2.0
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { problemOf, type Problem } from "../data/problem.js";

/** Something that is fetched: nothing yet, there, or failed. A newer fetch makes an older one void. */
export class Stand<T> implements ReactiveController {
  value?: T;
  problem?: Problem;
  loading = false;
  #abort?: AbortController;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  async load(fetch: (signal: AbortSignal) => Promise<T>, options: { keep?: boolean } = {}): Promise<T | undefined> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.loading = true;
    if (!options.keep) this.value = undefined;
    this.problem = undefined;
    this.host.requestUpdate();
    try {
      const value = await fetch(abort.signal);
      if (abort.signal.aborted) return undefined;
      this.value = value;
      return value;
    } catch (error) {
      if (!abort.signal.aborted && !(options.keep && this.value !== undefined)) this.problem = problemOf(error);
      return undefined;
    } finally {
      if (!abort.signal.aborted) {
        this.loading = false;
        this.host.requestUpdate();
      }
    }
  }

  set(value: T): void {
    this.value = value;
    this.problem = undefined;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }
}
