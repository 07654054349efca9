// SPDX-License-Identifier: Apache-2.0
// The wire types of administration and of the own account.

export type PluginState = "ACTIVE" | "REFUSED" | "FAILED" | "INSTALLED" | "AVAILABLE";

export interface PluginInfo {
  code: string;
  title: string;
  icon: string;
  state: PluginState;
  rule?: string | null;
  reason?: string | null;
  step?: string | null;
  version: string;
  bundle: string;
  base: boolean;
  objects: string[];
  origin: "feature" | "archive" | "bundle" | "none";
  signer?: PluginSigner | null;
  needs: string[];
  newest?: string | null;
  before?: string | null;
  job?: PluginJob | null;
}

export interface PluginSigner {
  name: string;
  fingerprint: string;
  validUntil: string;
}

export type PluginOperation = "install" | "update" | "rollback" | "remove" | "purge";

export interface PluginJob {
  id: string;
  code: string;
  operation: PluginOperation;
  version: string;
  state: "WAITING" | "RUNNING" | "DONE" | "FAILED";
  percent: number;
  created: string;
  ended?: string | null;
  log: { at: string; error: boolean; text: string }[];
}

export interface PluginPlan {
  change: "install" | "update" | "same" | "rollback";
  possible: boolean;
  installed?: string | null;
  missing: { name: string; range: string; present?: string | null }[];
  additions: { kind: string; name: string }[];
  conflict?: string | null;
  uses: { object: string; present: boolean }[];
  licence: { allowed: boolean; rule: string; reason: string; custom: boolean; seats: { edition: string; used: number; limit: number }[]; counts: { name: string; now: number; then: number; limit: number; passed: boolean }[] };
}

export interface PluginVersion {
  id: string;
  code: string;
  bundle: string;
  version: string;
  file: string;
  sha256: string;
  size: number;
  signer?: PluginSigner | null;
  needs: string[];
  uploaded: string;
}

export interface PluginInspection {
  version: PluginVersion;
  title: string;
  icon: string;
  objects: string[];
  warnings: { file: string; line: number; column: number; message: string }[];
  plan: PluginPlan;
}

export interface PluginRemains {
  tables: { name: string; rows: number }[];
  files: number;
  bytes: number;
  comments: number;
}

export interface Price {
  amount: string;
  currency: string;
}

export interface SeatInfo {
  edition: string;
  used: number;
  bought: number;
  free: number;
  limit: number;
  price?: Price;
  cost?: Price;
}

export interface LicenceInfo {
  installed: boolean;
  installation: string;
  state?: string;
  number?: string;
  signer?: string;
  customer?: string;
  editions?: string[];
  products?: string[];
  notBefore?: string;
  notAfter?: string;
  evaluation?: boolean;
  boundTo?: string;
  life?: { phase: string; graceEnds: string; readingEnds: string; warning: number };
  clock: { state: "good" | "behind" | "leapt" | "apart"; judged: string; clock: string };
  external: { level: "full" | "read-only" | "refused"; rule: string; reason: string };
  seats?: SeatInfo[];
  cost?: Price;
  employees?: { used: number; limit?: number };
  customSections?: { used: number; limit: number; items: { section: string; title: string; place: number; counts: boolean }[] };
  objects?: { used: number; limit: number; items: { code: string; title: string }[] };
  calls?: { limit: number; heaviest: { user: string; name: string; login: string; used: number }[] };
  limits?: Record<string, number>;
  decisions: { section: string; title: string; allowed: boolean; rule: string; reason: string }[];
  matrix: { section: string; cells: Record<string, string> }[];
}

/** A licence that somebody thinks of. */
export interface LicenceWish {
  editions: string[];
  products: string[];
  seats: Record<string, number>;
  employeeSeats: number;
}

export type SectionChange = "comes" | "goes" | "stays" | "missing";

export interface Prospect {
  sections: { section: string; title: string; allowed: boolean; change: SectionChange; rule: string; reason: string }[];
  limits: Record<string, number>;
  seats: { edition: string; used: number; limit: number; lacking: number; price?: Price; cost?: Price }[];
  cost?: Price;
  objects: { used: number; limit: number; over: boolean };
}

export interface UserInfo {
  id: string;
  login: string;
  name: string;
  type: "external" | "employee";
  active: boolean;
  account?: string | null;
  roles: string[];
  editions: string[];
  lastSignIn?: string | null;
}

export interface Token {
  id: string;
  name: string;
  created: string;
  expires: string;
  lastUsed?: string | null;
  secret?: string;
}
