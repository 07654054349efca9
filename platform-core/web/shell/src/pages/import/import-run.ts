// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../../kit/src/store.js";
import { importTable, type ImportColumn, type ImportReport, type ImportSettings } from "../../data/imports.js";
import { problemOf, type Problem } from "../../data/problem.js";
import type { ObjectInfo } from "../../data/types.js";
import { keyed, plainKey } from "./mapping.js";

export interface ImportState {
  step: "choose" | "check" | "import" | "done";
  file?: File;
  settings: ImportSettings;
  /** As the server read them last. */
  columns: readonly ImportColumn[];
  report?: ImportReport;
  problem?: Problem;
  /** Whether the report is about the settings as they are now. */
  checked: boolean;
  /** A change may be followed by others; on its way; all there and being worked on. */
  busy: "" | "waiting" | "sending" | "working";
  part: number;
  /** Whether rows may have been imported although no answer came. */
  unsure: boolean;
}

const START: ImportState = { step: "choose", settings: { mapping: {}, key: "", emptyCells: "keep" }, columns: [], checked: false, busy: "", part: 0, unsure: false };

/** Who goes through choices with the arrow keys asks once. */
const PAUSE = 400;

/** One import: the file, what is known of it, and what is being done with it. */
export class ImportRun {
  readonly store = new Store<ImportState>(START);
  readonly #object: ObjectInfo;
  #stop?: AbortController;
  #pause?: ReturnType<typeof setTimeout>;

  constructor(object: ObjectInfo) {
    this.#object = object;
  }

  get state(): ImportState {
    return this.store.value;
  }

  #set(values: Partial<ImportState>): void {
    this.store.set({ ...this.state, ...values });
  }

  /** Starts again without a file. */
  reset(): void {
    this.stop();
    this.store.set(START);
  }

  refuse(problem: Problem): void {
    this.reset();
    this.#set({ problem });
  }

  /** Takes a file and says what would become of it; a column that plainly tells records apart is taken as the key. */
  async take(file: File): Promise<void> {
    this.reset();
    this.#set({ file, step: "check" });
    await this.check();
    if (this.state.file !== file || !this.state.checked) return;
    const key = plainKey(this.#object, this.state.columns);
    if (key) await this.check(keyed(this.#object, this.state.settings, key));
  }

  /** Asks what would become of the rows. */
  async check(settings = this.state.settings): Promise<void> {
    clearTimeout(this.#pause);
    this.#set({ settings, step: "check", checked: false });
    await this.#send(true, (report) => this.#set({ report, columns: report.columns, checked: true, busy: "" }));
  }

  /** Takes other settings and asks again; the last question counts. */
  change(settings: ImportSettings): void {
    this.stop();
    this.#set({ settings, checked: false, busy: "waiting", problem: undefined, unsure: false });
    this.#pause = setTimeout(() => void this.check(), PAUSE);
  }

  /** Whether it can begin: once, and with nothing but what was checked. */
  get ready(): boolean {
    const { step, checked, busy, report } = this.state;
    return step === "check" && checked && busy === "" && report !== undefined && report.created + report.changed > 0;
  }

  async import(): Promise<void> {
    if (!this.ready) return;
    this.#set({ step: "import" });
    await this.#send(false, (report) => this.#set({ report, busy: "", step: "done" }));
  }

  /** Gives up what is on its way. */
  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    clearTimeout(this.#pause);
    if (this.state.busy !== "") this.#set({ busy: "", step: this.state.columns.length > 0 ? "check" : "choose" });
  }

  async #send(dryRun: boolean, arrived: (report: ImportReport) => void): Promise<void> {
    const { file, settings } = this.state;
    if (!file) return;
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.#set({ busy: "sending", part: 0, problem: undefined, unsure: false });
    const onProgress = (part: number): void => {
      if (this.#stop === stop) this.#set({ part, busy: part < 1 ? "sending" : "working" });
    };
    try {
      const report = await importTable(this.#object.object, file, settings, dryRun, { signal: stop.signal, onProgress });
      if (this.#stop === stop) arrived(report);
    } catch (error) {
      if (this.#stop === stop) this.#failed(problemOf(error), dryRun);
    }
  }

  #failed(problem: Problem, dryRun: boolean): void {
    const told = problem.members["columns"];
    const columns = this.state.columns.length > 0 || !Array.isArray(told) ? this.state.columns : told.map((column) => ({ column: String(column), field: null, key: false }));
    const unsure = !dryRun && (problem.status >= 500 || (problem.status === 0 && this.state.part === 1));
    this.#set({ step: "check", busy: "", problem, columns, unsure, checked: this.state.checked && !unsure });
  }
}
