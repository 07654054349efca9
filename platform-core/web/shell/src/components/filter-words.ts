// SPDX-License-Identifier: Apache-2.0
import { date } from "../../../kit/src/format.js";
import { t } from "../../../kit/src/i18n.js";
import type { Comparison, Operator } from "../data/rsql.js";
import { fieldOf } from "../data/objects.js";
import type { FieldInfo, ObjectInfo } from "../data/types.js";

/** The operators that make sense for a field, the usual one first. */
export function operatorsOf(field: FieldInfo): Operator[] {
  switch (field.type) {
    case "lookup":
    case "multi-lookup":
      return field.lookup ? ["=in=", "=out=", "=isnull="] : ["==", "!=", "=isnull="];
    case "choice":
      return ["=in=", "=out=", "=isnull="];
    case "boolean":
      return ["=="];
    case "integer":
    case "decimal":
    case "money":
    case "date":
    case "date-time":
    case "duration":
      return [">=", "<=", "=isnull="];
    default:
      return ["=like=", "==", "=isnull="];
  }
}

/** What may be filtered by: what people can say something about in a line. */
export function filterFields(object: ObjectInfo): FieldInfo[] {
  return object.fields.filter((field) => !["rich-text", "file", "money", "duration"].includes(field.type));
}

function valueWords(field: FieldInfo, value: string): string {
  const fold = value.toLowerCase();
  const listed = field.values?.find((each) => each.code.toLowerCase() === fold || each.id === fold || each.display.toLowerCase() === fold);
  if (listed) return listed.display;
  if (field.type === "choice") return field.options?.find((option) => option.value === value)?.label ?? value;
  if (field.type === "boolean") return t(value === "true" ? "common.yes" : "common.no");
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return date(value.slice(0, 10));
  return value.replaceAll("*", "");
}

const WORDS: Partial<Record<Operator, string>> = { "=out=": "filter.not", "!=": "filter.not", ">=": "filter.from", "<=": "filter.to", ">": "filter.from", "<": "filter.to" };

/** A condition in words: label and value. */
export function conditionWords(object: ObjectInfo, { selector, operator, values }: Comparison): { label: string; value: string } {
  const [code = ""] = selector.split(".");
  const field = fieldOf(object, code);
  const label = field?.label ?? code;
  if (operator === "=isnull=") return { label, value: t(values[0] === "true" ? "filter.empty" : "filter.filled") };
  const words = values.map((value) => (field ? valueWords(field, value) : value)).join(", ");
  const prefix = WORDS[operator];
  return { label, value: prefix ? t(prefix, { value: words }) : words };
}
