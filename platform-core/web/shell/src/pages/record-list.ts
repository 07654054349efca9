// SPDX-License-Identifier: Apache-2.0
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { number } from "../../../kit/src/format.js";
import { problemOf, type Problem } from "../data/problem.js";
import { countRecords, listRecords, type ListQuery } from "../data/records.js";
import type { Page, Rec, ViewInfo } from "../data/types.js";

const SIZE = 50;
const MOST = 200;

/** The records of a list page: pages by cursor, counts of the views, silent refreshes when something changed. */
export class RecordList implements ReactiveController {
  records: Rec[] = [];
  total?: number;
  lowerBound = false;
  next?: string;
  problem?: Problem;
  loading = false;
  /** Nothing has been loaded yet. */
  first = true;
  readonly counts = new Map<string, string>();
  fresh: ReadonlySet<string> = new Set();
  #object = "";
  #query: ListQuery = {};
  #views: readonly ViewInfo[] = [];
  #abort?: AbortController;
  #quiet?: ReturnType<typeof setTimeout>;
  #refreshing = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    clearTimeout(this.#quiet);
  }

  /** Shows other records. */
  open(object: string, query: ListQuery): void {
    this.first = this.first || object !== this.#object;
    this.#object = object;
    this.#query = query;
    void this.again();
  }

  async again(): Promise<void> {
    const page = await this.#fetch({ limit: SIZE, count: true });
    if (!page) return;
    this.records = page.items;
    this.next = page.nextCursor ?? undefined;
    this.total = page.total;
    this.lowerBound = page.totalIsLowerBound ?? false;
    this.fresh = new Set();
    this.first = false;
    this.host.requestUpdate();
  }

  async more(): Promise<void> {
    const page = await this.#fetch({ limit: SIZE, cursor: this.next });
    if (!page) return;
    const known = new Set(this.records.map(({ id }) => id));
    this.records = [...this.records, ...page.items.filter(({ id }) => !known.has(id))];
    this.next = page.nextCursor ?? undefined;
    this.host.requestUpdate();
  }

  /** Something changed: looks again in a moment, without moving anything that is the same or taking away what somebody waits for. */
  changed(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => (this.loading ? this.changed() : void this.#refresh()), 300);
  }

  count(object: string, views: readonly ViewInfo[]): void {
    this.#views = views;
    for (const view of views.filter((each) => each.count)) {
      countRecords(object, { view: view.code })
        .then(({ total = 0, totalIsLowerBound }) => {
          this.counts.set(view.code, number(total) + (totalIsLowerBound ? "+" : ""));
          this.host.requestUpdate();
        })
        .catch(() => undefined);
    }
  }

  async #refresh(): Promise<void> {
    const loaded = Math.min(MOST, Math.max(SIZE, this.records.length));
    const page = await this.#fetch({ limit: loaded, count: true }, true);
    if (!page) return;
    const versions = new Map(this.records.map(({ id, version }) => [id, version]));
    const rest = this.records.slice(loaded);
    this.fresh = new Set(page.items.filter(({ id, version }) => versions.get(id) !== version).map(({ id }) => id));
    const shown = new Set(page.items.map(({ id }) => id));
    this.records = [...page.items, ...rest.filter(({ id }) => !shown.has(id))];
    if (rest.length === 0) this.next = page.nextCursor ?? undefined;
    this.total = page.total;
    this.first = false;
    this.host.requestUpdate();
    this.count(this.#object, this.#views);
  }

  async #fetch(query: ListQuery, quiet = false): Promise<Page | undefined> {
    this.#abort?.abort();
    if (this.#refreshing && !quiet) this.changed();
    this.#refreshing = quiet;
    const abort = new AbortController();
    this.#abort = abort;
    this.loading = !quiet;
    if (!quiet) this.problem = undefined;
    this.host.requestUpdate();
    try {
      return await listRecords(this.#object, { ...this.#query, ...query }, abort.signal);
    } catch (error) {
      if (!abort.signal.aborted && !quiet) this.problem = problemOf(error);
      return undefined;
    } finally {
      if (!abort.signal.aborted) {
        this.loading = false;
        this.#refreshing = false;
        this.host.requestUpdate();
      }
    }
  }
}
