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

export interface LicenceInfo {
  installed: boolean;
  state?: string;
  number?: string;
  signer?: string;
  customer?: string;
  editions?: string[];
  products?: string[];
  notBefore?: string;
  notAfter?: string;
  evaluation?: boolean;
  seats?: { edition: string; used: number; bought: number; free: number; limit: number }[];
  limits?: Record<string, number>;
  decisions: { section: string; allowed: boolean; rule: string; reason: string }[];
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
