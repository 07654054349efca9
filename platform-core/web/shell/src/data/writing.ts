// SPDX-License-Identifier: Apache-2.0
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { departed } from "./sections.js";
import { workplaces } from "./workplaces.js";

const all = new Set<Writing>();

/** Where somebody writes something that belongs to a section. As long as something was begun, its page stays when the section goes. */
export class Writing implements ReactiveController {
  #stop?: () => void;

  /**
   * @param section code of the section
   * @param begun whether something would be lost
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly section: () => string | undefined,
    private readonly begun: () => boolean,
  ) {
    host.addController(this);
  }

  /** Title of the section while it is gone: nothing can be sent then. */
  get gone(): string | undefined {
    return departed(this.section())?.title;
  }

  holds(section: string): boolean {
    return this.section() === section && this.begun();
  }

  hostConnected(): void {
    all.add(this);
    this.#stop = workplaces.listen(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    all.delete(this);
    this.#stop?.();
  }
}

/** Whether somebody is in the middle of something that belongs to a section. */
export function held(section: string): boolean {
  return [...all].some((writing) => writing.holds(section));
}
