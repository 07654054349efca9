// SPDX-License-Identifier: Apache-2.0
// Makes the sign-in page quicker where scripts run; without them the form posts by itself.
import { html, render } from "lit";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { request } from "../data/http.js";
import { problemOf } from "../data/problem.js";
import { loadTexts, preferredLanguage } from "../i18n/languages.js";

function find<E extends HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

/** Where to go afterwards: only ever a page of this portal. */
function destination(): string {
  const wanted = new URLSearchParams(location.search).get("return") ?? "/";
  const target = new URL(wanted, location.origin);
  return target.origin === location.origin && wanted.startsWith("/") ? target.pathname + target.search : "/";
}

function say(text: string, tone: "bad" | "info" = "bad"): void {
  const alert = html`<div class="f-note f-${tone}" role=${tone === "bad" ? "alert" : "status"}>${icon(tone === "bad" ? "circle-alert" : "info")}<span>${text}</span></div>`;
  find("message").replaceChildren();
  render(alert, find("message"));
}

async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const login = find<HTMLInputElement>("login");
  const secret = find<HTMLInputElement>("secret");
  const button = find<HTMLButtonElement>("submit");
  const empty = [login, secret].find((input) => input.value.trim() === "");
  if (empty) {
    say(t("sign-in.empty"));
    empty.focus();
    return;
  }
  button.setAttribute("aria-busy", "true");
  try {
    await request("POST", "/session", { body: { login: login.value.trim(), password: secret.value } });
    location.replace(destination());
  } catch (error) {
    const problem = problemOf(error);
    say(problem.status === 0 ? t("problem.offline") : problem.detail || problem.title || t("problem.unknown"));
    secret.select();
    secret.focus();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function reveal(): void {
  const secret = find<HTMLInputElement>("secret");
  const shown = secret.type === "text";
  secret.type = shown ? "password" : "text";
  find("reveal").setAttribute("aria-pressed", String(!shown));
}

function fill({ login = "", password = "" }: DOMStringMap): void {
  find<HTMLInputElement>("login").value = login;
  find<HTMLInputElement>("secret").value = password;
  find<HTMLButtonElement>("submit").focus();
}

async function start(): Promise<void> {
  await loadTexts(preferredLanguage());
  document.querySelector("form")?.addEventListener("submit", (event) => void submit(event));
  const button = find("reveal");
  button.hidden = false;
  button.addEventListener("click", reveal);
  for (const user of document.querySelectorAll<HTMLElement>("#demo button")) user.addEventListener("click", () => fill(user.dataset));
  if (new URLSearchParams(location.search).get("reason") === "ended") say(t("sign-in.ended"), "info");
  find<HTMLInputElement>("login").focus();
}

void start();
