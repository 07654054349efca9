// SPDX-License-Identifier: Apache-2.0
// The wire types of the REST interface, as far as the shell reads them.

export type * from "./admin-types.js";

export interface Shown {
  id: string;
  display: string;
}

export type Color = "neutral" | "info" | "accent" | "ok" | "warn" | "bad" | "alt";

export interface Reference extends Shown {
  code?: string;
  color?: Color;
  flags?: string[];
}

export type Money = { amount: string; currency: string };

export type Value = string | number | boolean | null | undefined | Reference | Money | Reference[];
export type Fields = Record<string, Value>;

export interface Rec {
  object: string;
  id: string;
  version: number;
  display: string;
  fields: Fields;
  actions: string[];
  editable: string[];
  /** Whether the viewer may delete it; said where it is so, as is the next. */
  deletable?: boolean;
  attachable?: boolean;
  /** What the filters of the page's parts say of it, by part and setting such as `feed.closed`. */
  conditions?: Record<string, boolean>;
}

export interface Page {
  items: Rec[];
  nextCursor?: string;
  total?: number;
  totalIsLowerBound?: boolean;
}

export interface Session {
  user: { id: string; name: string; login: string; contact: Shown; account: Shown | null };
  type: "external" | "employee";
  roles: string[];
  editions: string[];
  locale: string;
  timeZone: string;
  operations: string[];
  notices: SessionNotice[];
}

/** Something that everybody of a kind must know and cannot put aside. */
export interface SessionNotice {
  code: string;
  tone: "info" | "warn" | "bad";
  text: string;
}

/** API calls of the day. */
export interface QuotaInfo {
  limited: boolean;
  used?: number;
  limit?: number;
  remaining?: number;
  resetsAt?: string;
}

export interface SectionInfo {
  code: string;
  title: string;
  icon: string;
  object: string | null;
  /** A page that this section draws itself. */
  section?: string;
  page?: string;
  display?: "table" | "search";
  count?: number | null;
}

export interface Workplace {
  code: string;
  title: string;
  groups: { code: string; title: string; sections: SectionInfo[] }[];
}

export interface LookupValue {
  id: string;
  code: string;
  display: string;
  color?: Color;
  flags?: string[];
  parent?: string | null;
}

export type FieldKind =
  | "text" | "long-text" | "rich-text" | "integer" | "decimal" | "money" | "boolean" | "date" | "date-time" | "duration" | "choice"
  | "lookup" | "multi-lookup" | "email" | "phone" | "url" | "number" | "file";

export interface Option {
  value: string;
  label: string;
  /** What a single one is called, if the option is a unit of numbers. */
  one?: string;
}

export interface FieldInfo {
  code: string;
  type: FieldKind;
  label: string;
  help?: string | null;
  required?: boolean;
  readOnly?: boolean;
  create?: boolean;
  max?: number | null;
  target?: string | null;
  /** Whether the target is a list of values, not an object. */
  lookup?: boolean;
  options?: Option[];
  values?: LookupValue[];
  /** What it is when nobody fills it. */
  default?: Value;
  sortable?: boolean;
  quickSearch?: boolean;
  settings?: Record<string, unknown>;
}

/** A building block of a page, with the settings of its type. */
export interface Part {
  type: string;
  code: string;
  title?: string;
  text?: string;
  [setting: string]: unknown;
}

export interface InputInfo {
  code: string;
  type: FieldKind;
  label: string;
  required?: boolean;
  options?: Option[];
  values?: LookupValue[];
  target?: string | null;
  lookup?: boolean;
  max?: number | null;
  display?: string | null;
  comment?: "public" | "internal" | null;
}

export interface ActionInfo {
  code: string;
  label: string;
  icon: string;
  tone: "primary" | "normal" | "danger" | "quiet";
  confirm?: string | null;
  done?: string | null;
  key?: string | null;
  undo?: string | null;
  inputs: InputInfo[];
}

export interface ViewInfo {
  code: string;
  title: string;
  filter?: string;
  sort?: string | null;
  count?: boolean;
}

export interface Stage {
  id: string;
  code: string;
  title: string;
  color?: Color;
  flags?: string[];
}

export interface PageInfo {
  layout: "record" | "reader";
  title: string;
  badges: string[];
  meta: string[];
  stages: Stage[] | null;
  stageField: string | null;
  tabs: { code: string; title: string; parts: Part[] }[];
  side: Part[];
  form: string[];
  suggest: { object: string; from: string[]; deflect?: string | null } | null;
}

export interface ObjectInfo {
  object: string;
  section: string;
  title: string;
  plural: string;
  icon: string;
  display: string;
  newTitle: string;
  /** What the button says that stores a new one, where it is not simply sent. */
  createLabel?: string;
  empty: { title: string; text: string };
  canCreate: boolean;
  /** The list can be taken along as a file. */
  export?: boolean;
  /** Tables can be imported. */
  import?: boolean;
  feed: { read: boolean; write: boolean; internal: boolean } | null;
  files: { write: boolean; maxSize: number; types: string[] } | null;
  fields: FieldInfo[];
  list: { display: "table" | "search"; columns: string[]; sort: string; single?: boolean };
  views: ViewInfo[];
  page: PageInfo;
  actions: ActionInfo[];
  lifecycle: { field: string; moves: Record<string, string[]> } | null;
  searchable: boolean;
}

export interface FileInfo {
  id: string;
  name: string;
  size: number;
  type: string;
  visibility: "public" | "internal";
  author: Shown;
  at: string;
  object: string;
  record: string;
}

export interface Post {
  id: string;
  text: string;
  visibility: "public" | "internal";
  author: Shown & { employee: boolean };
  mine: boolean;
  at: string;
  replyTo: string | null;
  files: FileInfo[];
}

export interface HistoryEntry {
  id: string;
  at: string;
  actor: { display: string; employee: boolean } | null;
  action?: string | null;
  changes: { field: string; label: string; from: string | null; to: string | null }[];
}

export interface Hit {
  object: string;
  id: string;
  display: string;
  title: string[];
  snippet: string[];
  rank: number;
  changedOn: string;
  fields: Fields;
}

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface Found {
  items: Hit[];
  total: number;
  totalIsLowerBound: boolean;
  corrected?: string | null;
  facets?: Record<string, FacetCount[]>;
}

export interface Choice {
  id: string;
  display: string;
  code?: string | null;
  color?: Color | null;
}
