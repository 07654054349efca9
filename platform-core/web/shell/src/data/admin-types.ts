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
