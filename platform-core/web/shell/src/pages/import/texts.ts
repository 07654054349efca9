// SPDX-License-Identifier: Apache-2.0
import { currentLanguage, useTexts } from "../../../../kit/src/i18n.js";
import de from "./de.json";
import en from "./en.json";

/** The texts of imports come with their page, so that nobody else waits for them. */
export function importTexts(): void {
  const language = currentLanguage();
  useTexts(language, language === "de" ? de : en);
}
