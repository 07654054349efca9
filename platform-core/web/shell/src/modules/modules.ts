// SPDX-License-Identifier: Apache-2.0
import type { Texts } from "../../../kit/src/i18n.js";
import type { SectionElements, SectionModule } from "../../../kit/src/section-api.js";
import type { ModuleInfo, SectionState } from "../data/section-types.js";
import { workplaces } from "../data/workplaces.js";
import { contextOf } from "./context.js";

export type ElementKind = "routes" | "widgets";

/** The module speaks a version of the contract that this shell does not know. */
export class OtherVersion extends Error {}

const API_VERSION = 1;
const PAUSES = [0, 400, 1_600];
let again = 0;

/** A module that has registered its elements. It lives until its section goes or is renewed and the last of its elements is gone. */
export class LiveModule {
  #holders = 0;
  #retired = false;

  constructor(
    private readonly section: string,
    private readonly elements: SectionElements,
    private readonly ending: AbortController,
  ) {}

  create(kind: ElementKind, name: string): HTMLElement {
    const tag = this.elements[kind]?.[name];
    const made = tag === undefined ? undefined : customElements.get(tag);
    if (!made) throw new Error(`The module of ${this.section} has no ${name} among its ${kind}`);
    return new made();
  }

  hold(): void {
    this.#holders++;
  }

  release(): void {
    this.#holders--;
    this.#settle();
  }

  retire(): void {
    this.#retired = true;
    this.#settle();
  }

  #settle(): void {
    if (!this.#retired || this.#holders > 0 || this.ending.signal.aborted) return;
    this.ending.abort();
    try {
      this.elements.dispose?.();
    } catch (error) {
      console.error(`The module of ${this.section} failed to end`, error);
    }
  }
}

const modules = new Map<string, Promise<LiveModule>>();

/** Another node of the portal may be a moment behind; a browser asks for a failed address only under another name. */
async function fetchModule(address: string): Promise<{ default?: unknown }> {
  let failure: unknown;
  for (const [attempt, pause] of PAUSES.entries()) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return (await import(attempt === 0 ? address : `${address}?again=${++again}`)) as { default?: unknown };
    } catch (error) {
      failure = error;
      if (!(error instanceof TypeError)) break;
    }
  }
  throw failure;
}

async function textsOf(info: ModuleInfo): Promise<Texts> {
  const fetched = info.texts.map(async (address) => (await (await fetch(address)).json()) as Texts);
  return Object.assign({}, ...(await Promise.all(fetched.map((texts) => texts.catch(() => ({})))))) as Texts;
}

async function start(section: string, info: ModuleInfo): Promise<LiveModule> {
  const [fetched, texts] = await Promise.all([fetchModule(info.module), textsOf(info)]);
  const module = fetched.default as Partial<SectionModule> | undefined;
  if (typeof module?.register !== "function" || module.apiVersion !== API_VERSION) throw new OtherVersion();
  const ending = new AbortController();
  const build = info.module.split("/")[3] ?? "";
  return new LiveModule(section, module.register(contextOf(section, build, texts, ending.signal)) ?? {}, ending);
}

/** The module of a section, fetched when it is first needed. */
export function moduleOf({ code }: SectionState, info: ModuleInfo): Promise<LiveModule> {
  let found = modules.get(info.module);
  if (!found) {
    found = start(code, info);
    modules.set(info.module, found);
    found.catch(() => modules.delete(info.module));
  }
  return found;
}

workplaces.listen(({ sections }) => {
  const present = new Set(sections.map(({ ui }) => ui?.module));
  for (const [address, module] of modules) {
    if (present.has(address)) continue;
    modules.delete(address);
    void module.then((live) => live.retire(), () => undefined);
  }
});
