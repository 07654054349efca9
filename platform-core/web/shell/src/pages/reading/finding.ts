// SPDX-License-Identifier: Apache-2.0
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { facetFields } from "../../data/finding.js";
import { textOf } from "../../data/objects.js";
import { problemOf, type Problem } from "../../data/problem.js";
import { listRecords } from "../../data/records.js";
import { search } from "../../data/search.js";
import { allOf } from "../../data/rsql.js";
import type { FacetCount, Hit, ObjectInfo, Rec, ViewInfo } from "../../data/types.js";

export interface Asked {
  object: string;
  words: string;
  filter: string;
  verbatim: boolean;
  facets: string[];
  /** Without words the records of a view are shown. */
  view?: string;
  /** The filter of that view. */
  within?: string;
  sort?: string;
  /** The order that the reader chose instead of the usual one. */
  sorted?: string;
  fields: string;
  /** Field that is shown below the title while browsing. */
  lead?: string;
  title: string;
}

const SIZE = 20;

/** What a search or a view of an object needs to know about it. */
export function askedOf({ object, list, page, ...info }: ObjectInfo, view: ViewInfo | undefined): Omit<Asked, "words" | "filter" | "verbatim" | "sorted"> {
  const body = page.tabs.flatMap((tab) => tab.parts).find((part) => part.type === "body");
  const lead = textOf(body?.["lead"]) || undefined;
  const fields = [...new Set([...list.columns, page.title, ...(lead ? [lead] : []), "changedOn"])].join(",");
  const facets = facetFields({ ...info, object, list, page }).map(({ code }) => code);
  return { object, facets, view: view?.code, within: view?.filter, sort: view?.sort ?? list.sort, fields, lead, title: page.title };
}

/** A record as if it had been found. */
function asHit(record: Rec, { title, lead }: Asked): Hit {
  const text = (code: string | undefined): string => (code && typeof record.fields[code] === "string" ? (record.fields[code] as string) : "");
  const { object, id, display, fields } = record;
  const changed = fields["changedOn"];
  return { object, id, display, title: [text(title) || display], snippet: [text(lead)], rank: 0, changedOn: typeof changed === "string" ? changed : "", fields };
}

/** What a page of a searchable object shows: hits for words, records of a view without words. */
export class Finding implements ReactiveController {
  hits: Hit[] = [];
  total = 0;
  lowerBound = false;
  corrected?: string | null;
  facets?: Record<string, FacetCount[]>;
  problem?: Problem;
  loading = false;
  first = true;
  more = false;
  #asked?: Asked;
  #next?: string;
  #abort?: AbortController;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  async ask(asked: Asked): Promise<void> {
    if (asked.object !== this.#asked?.object) this.first = true;
    this.#asked = asked;
    await this.#run(false);
  }

  again(): Promise<void> {
    return this.#run(false);
  }

  next(): Promise<void> {
    return this.#run(true);
  }

  async #run(further: boolean): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.loading = true;
    this.problem = undefined;
    this.host.requestUpdate();
    try {
      await (asked.words ? this.#search(asked, further, abort.signal) : this.#browse(asked, further, abort.signal));
      this.first = false;
    } catch (error) {
      if (!abort.signal.aborted) this.problem = problemOf(error);
    } finally {
      if (!abort.signal.aborted) {
        this.loading = false;
        this.host.requestUpdate();
      }
    }
  }

  async #search({ object, words, filter, verbatim, facets, sorted }: Asked, further: boolean, signal: AbortSignal): Promise<void> {
    const offset = further ? this.hits.length : 0;
    const found = await search({ q: words, object, filter, verbatim, facets: further ? undefined : facets.join(","), sort: sorted, offset, limit: SIZE }, signal);
    this.hits = further ? [...this.hits, ...found.items] : found.items;
    this.total = found.total;
    this.lowerBound = found.totalIsLowerBound;
    this.more = found.items.length > 0 && (this.hits.length < found.total || found.totalIsLowerBound);
    if (further) return;
    this.corrected = found.corrected;
    this.facets = found.facets;
  }

  async #browse(asked: Asked, further: boolean, signal: AbortSignal): Promise<void> {
    const { object, filter, view, sort, sorted, fields, facets, within } = asked;
    const counts = further || facets.length === 0 ? undefined : search({ q: "", object, filter: allOf(filter, within), facets: facets.join(","), limit: 1 }, signal);
    const page = await listRecords(object, { filter, view, sort: sorted ?? sort, fields, limit: SIZE, count: !further, cursor: further ? this.#next : undefined }, signal);
    const hits = page.items.map((record) => asHit(record, asked));
    this.hits = further ? [...this.hits, ...hits] : hits;
    this.#next = page.nextCursor ?? undefined;
    this.more = this.#next !== undefined;
    if (further) return;
    this.total = page.total ?? hits.length;
    this.lowerBound = page.totalIsLowerBound ?? false;
    this.corrected = undefined;
    this.facets = (await counts)?.facets;
  }
}
