// SPDX-License-Identifier: Apache-2.0
import { html, render } from "lit";
import { watchCounts } from "../data/counts.js";
import { connect } from "../data/live.js";
import { loadReachable } from "../data/objects.js";
import { watchPresence } from "../data/presence.js";
import { problemOf } from "../data/problem.js";
import { startRouter } from "../data/router.js";
import { loadSession } from "../data/session.js";
import { loadWorkplaces } from "../data/workplaces.js";
import { loadTexts, preferredLanguage } from "../i18n/languages.js";
import { problemPage } from "../components/problem-note.js";
import "../layouts/foyer-app.js";

function failed(error: unknown): void {
  document.body.replaceChildren();
  render(html`<main>${problemPage(problemOf(error), () => location.reload())}</main>`, document.body);
}

async function start(): Promise<void> {
  const texts = loadTexts(preferredLanguage());
  const sections = loadWorkplaces().catch((error: unknown) => error);
  const objects = loadReachable();
  try {
    const [session] = await Promise.all([loadSession(), texts]);
    if (!session) return;
    await loadTexts(session.locale);
    const [found] = await Promise.all([sections, objects]);
    if (found instanceof Error) throw found;
    watchPresence();
    startRouter();
    document.querySelector("#boot")?.replaceWith(document.createElement("foyer-app"));
    connect();
    watchCounts();
  } catch (error) {
    await texts;
    failed(error);
  }
}

void start();
