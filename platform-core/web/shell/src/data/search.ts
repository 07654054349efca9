// SPDX-License-Identifier: Apache-2.0
import { request } from "./http.js";
import type { Found } from "./types.js";

export interface SearchQuery {
  q: string;
  object?: string;
  filter?: string;
  facets?: string;
  sort?: string;
  verbatim?: boolean;
  suggest?: boolean;
  offset?: number;
  limit?: number;
}

export function search(query: SearchQuery, signal?: AbortSignal): Promise<Found> {
  return request<Found>("GET", "/search", { query: { ...query, verbatim: query.verbatim || undefined, suggest: query.suggest || undefined }, signal });
}
