// SPDX-License-Identifier: Apache-2.0
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { announce } from "../../../kit/src/announce.js";
import { t } from "../../../kit/src/i18n.js";
import { Store } from "../../../kit/src/store.js";
import { toast } from "../../../kit/src/toasts.js";
import { live } from "../data/live.js";
import { problemOf, type Problem } from "../data/problem.js";
import { act, changeRecord, deleteRecord, getRecord } from "../data/records.js";
import { departed } from "../data/sections.js";
import { workplaces } from "../data/workplaces.js";
import type { ActionInfo, Fields, ObjectInfo, Post, Rec } from "../data/types.js";
import { problemToast } from "./problem-note.js";

/** One record on a page: loaded, kept fresh, changed, acted on. The parts of the page share it. */
export class RecordDesk implements ReactiveController {
  object!: ObjectInfo;
  record?: Rec;
  problem?: Problem;
  /** The posts of the conversation, for parts that quote it. */
  readonly posts = new Store<Post[]>([]);
  /** Counts up when something around the record changed: files, history, details. */
  readonly pulse = new Store(0);
  busy = "";
  #id = "";
  #abort = new AbortController();
  #fresh?: Promise<void>;
  #listening?: AbortController;
  #sections?: () => void;
  #soon?: ReturnType<typeof setTimeout>;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#sections = workplaces.listen(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#sections?.();
    this.#abort.abort();
    this.#listening?.abort();
    clearTimeout(this.#soon);
  }

  async open(object: ObjectInfo, id: string): Promise<void> {
    this.object = object;
    this.#id = id;
    this.record = undefined;
    this.problem = undefined;
    this.posts.set([]);
    this.#listen();
    await this.refresh();
  }

  /** The section was renewed under the open page: what somebody is doing there goes on. */
  renew(object: ObjectInfo): void {
    this.object = object;
    void this.refresh();
  }

  /** The section is gone; only what somebody is writing is still here. */
  get away(): boolean {
    return departed(this.object?.section) !== undefined;
  }

  /** Fetches the record again; when another refresh comes between, this one ends with that. */
  refresh(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#fresh = this.#fetch(this.#abort);
    return this.#fresh;
  }

  async #fetch(abort: AbortController): Promise<void> {
    try {
      this.take(await getRecord(this.object.object, this.#id, abort.signal));
    } catch (error) {
      if (this.#abort !== abort) return this.#fresh;
      if (abort.signal.aborted) return;
      const problem = problemOf(error);
      if (!this.record || (problem.missing && !this.away)) this.problem = problem;
      this.host.requestUpdate();
    }
  }

  /** Takes over a newer state of the record. One of a page that was left, or from before the last change, comes too late. */
  take(record: Rec): void {
    if (record.id !== this.#id || record.version < (this.record?.version ?? 0)) return;
    this.record = record;
    this.problem = undefined;
    this.host.requestUpdate();
    this.pulse.set(this.pulse.value + 1);
  }

  /** Changes fields of the state that somebody looked at; refused when another person was quicker. */
  async change(fields: Fields, seen = this.record): Promise<Rec> {
    if (!seen) throw new Error();
    const changed = await changeRecord(seen, fields);
    this.#took(changed);
    return changed ?? seen;
  }

  async remove(): Promise<void> {
    if (this.record) await deleteRecord(this.record);
  }

  /** Runs an action; says what became of it and offers to take it back where that is possible. */
  async act(action: ActionInfo, input: Fields = {}, quiet = false): Promise<boolean> {
    if (!this.record || this.busy) return false;
    this.busy = action.code;
    this.host.requestUpdate();
    try {
      const record = await act(this.object.object, this.record.id, action.code, input);
      this.#took(record);
      if (!quiet) this.#done(action, record);
      return true;
    } catch (error) {
      problemToast(error);
      if (problemOf(error).status === 409) void this.refresh();
      return false;
    } finally {
      this.busy = "";
      this.host.requestUpdate();
    }
  }

  /** Without a new state the record has gone out of sight. */
  #took(record?: Rec): void {
    if (record) this.take(record);
    else void this.refresh();
  }

  #done(action: ActionInfo, record?: Rec): void {
    const back = this.object.actions.find(({ code }) => code === action.undo && record?.actions.includes(code));
    toast(action.done || t("action.done", { label: action.label }), {
      tone: "ok",
      action: back ? { label: t("common.undo"), run: () => void this.act(back) } : undefined,
    });
  }

  #listen(): void {
    this.#listening?.abort();
    const listening = new AbortController();
    this.#listening = listening;
    const mine = (id: string): boolean => id === this.#id;
    live("record", ({ id, version, kind }) => {
      if (!mine(id)) {
        if (kind !== "changed") this.pulse.set(this.pulse.value + 1);
      } else if (version !== this.record?.version) this.#later();
    }, listening.signal);
    live("feed", ({ record }) => mine(record) && this.pulse.set(this.pulse.value + 1), listening.signal);
    live("back", () => this.#later(), listening.signal);
    window.addEventListener("foyer-reachable", () => this.#later(), { signal: listening.signal });
  }

  #later(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      const before = this.record?.version;
      void this.refresh().then(() => {
        if (before !== undefined && this.record && this.record.version !== before) announce(t("record.changed"));
      });
    }, 150);
  }
}
