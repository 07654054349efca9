// SPDX-License-Identifier: Apache-2.0
import type { PluginPlan } from "../../data/types.js";

/** What is made of one table: all of it, or what it gets in addition. */
export interface TablePlan {
  table: string;
  columns: string[];
  indexes: string[];
}

const COLUMNS = ["column", "generated"];
const TABLES = ["table", "lookup"];

const tableOf = (column: string): string => column.slice(0, column.indexOf("."));

/** Pieces of a plan by table, in the order in which the plan names them, lists of values last. The name of an index begins with that of its table. */
export function tablePlans(additions: PluginPlan["additions"]): TablePlan[] {
  const plans = new Map<string, TablePlan>();
  const planOf = (table: string): TablePlan => {
    const plan = plans.get(table) ?? { table, columns: [], indexes: [] };
    plans.set(table, plan);
    return plan;
  };
  for (const { kind, name } of additions) {
    if (TABLES.includes(kind)) planOf(name);
    if (COLUMNS.includes(kind)) planOf(tableOf(name)).columns.push(name.slice(name.indexOf(".") + 1));
  }
  const longestFirst = [...plans.keys()].sort((one, other) => other.length - one.length);
  for (const { kind, name } of additions) {
    if (kind === "index") planOf(longestFirst.find((table) => name.startsWith(`${table}_`)) ?? "").indexes.push(name);
  }
  const bare = ({ columns, indexes }: TablePlan): boolean => columns.length + indexes.length === 0;
  return [...plans.values()].sort((one, other) => Number(bare(one)) - Number(bare(other)));
}
