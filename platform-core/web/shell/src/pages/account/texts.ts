// SPDX-License-Identifier: Apache-2.0
import { currentLanguage, useTexts } from "../../../../kit/src/i18n.js";
import de from "./de.json";
import en from "./en.json";

/** The texts of the settings come with their page. */
export function accountTexts(): void {
  const language = currentLanguage();
  useTexts(language, language === "de" ? de : en);
}
