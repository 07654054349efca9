// SPDX-License-Identifier: Apache-2.0
import * as format from "../../../kit/src/format.js";
import { t } from "../../../kit/src/i18n.js";
import type { ObjectInfo } from "../data/types.js";
import { typeAllowed } from "../data/uploads.js";

/** Why a file will not be taken, before it is sent; the server has the last word. */
export function checkFile(file: File, rules: ObjectInfo["files"]): string | undefined {
  if (!rules) return undefined;
  if (file.size === 0) return t("files.nothing");
  if (rules.maxSize > 0 && file.size > rules.maxSize) return t("files.too-large", { size: format.limit(rules.maxSize) });
  return typeAllowed(file.type, rules.types) ? undefined : t("files.kind");
}

export function mostSize(rules: ObjectInfo["files"]): string {
  return rules && rules.maxSize > 0 ? t("files.up-to", { size: format.limit(rules.maxSize) }) : "";
}
