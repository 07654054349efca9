// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, type APIRequestContext, type APIResponse } from "@playwright/test";
import { bundle } from "./plugins.ts";

/** A third-party section with pages and parts of its own, in plain JavaScript as a plugin brings it. */
export interface Visits {
  section: string;
  signer: string;
}

function descriptor(section: string): string {
  return `foyer: 1
section: ${section}
icon: map-pin
order: 900
objects:
  ${section}-visit:
    icon: map-pin
    feed: true
    fields:
      subject: { type: text, required: true }
      place: { type: text }
    pages:
      staff:
        title: subject
        tabs:
          main:
            - { type: fields, code: facts, fields: [subject, place] }
            - { type: widget, code: way, icon: route, settings: { speed: 50 } }
            - { type: detail, code: steps, object: ${section}-step, field: visit, columns: [title] }
            - { type: feed, code: talk }
        side:
          - { type: widget, code: broken }
          - { type: widget, code: absent }
  ${section}-step:
    owner: { through: visit }
    fields:
      visit: { type: lookup, to: ${section}-visit, required: true }
      title: { type: text, required: true }
home:
  - { type: widget, code: today }
ui:
  module: ui/visits.js
  pages:
    calendar: { icon: calendar, for: [staff] }
    secret: { roles: [administrators], navigation: false }
`;
}

function script(section: string, version: string, apiVersion: number): string {
  return `import { html, LitElement } from "lit";
import { FoyerElement, icon } from "@foyer/ui";
import { shout } from "./parts/words.js";

export default {
  apiVersion: ${apiVersion},
  register(ctx) {
    class Calendar extends FoyerElement {
      static properties = { path: {}, total: { state: true } };
      connectedCallback() {
        super.connectedCallback();
        ctx.api("GET", "/records/${section}-visit", { query: { count: true } }).then((found) => (this.total = found.total), ctx.problem);
      }
      render() {
        return html\`<section class="f-card"><header>\${icon("calendar")}<h2>\${ctx.text("${section}.hello", { name: ctx.viewer.name })}</h2></header>
          <div class="f-body f-stack"><p>\${shout("week ${version}")} \${this.path}</p><p>Visits: \${this.total}</p>
            <p><button class="f-button" @click=\${() => ctx.toast("Toasted")}>Toast</button>
              <a class="f-button" href=\${ctx.address("calendar", "2026/47")}>Next week</a></p></div></section>\`;
      }
    }
    class Way extends LitElement {
      static properties = { record: { attribute: false }, part: { attribute: false }, heard: { state: true } };
      constructor() {
        super();
        this.heard = 0;
        this.stop = ctx.live("feed", () => this.heard++);
      }
      render() {
        return html\`<p>Way ${version} to \${this.record.fields.place ?? "nowhere"} at \${this.part.speed}, heard \${this.heard}</p>\`;
      }
    }
    class Broken extends LitElement {
      render() {
        throw new Error("Broken on purpose");
      }
    }
    class Today extends FoyerElement {
      render() {
        return html\`<p>Today by ${version}</p>\`;
      }
    }
    return {
      routes: { calendar: ctx.define("visits-calendar", Calendar) },
      widgets: { way: ctx.define("visits-way", Way), broken: ctx.define("visits-broken", Broken), today: ctx.define("visits-today", Today) },
      dispose: () => globalThis.dispatchEvent(new CustomEvent("visits-disposed", { detail: "${version}" })),
    };
  },
};
`;
}

/** The archive of a version. */
export function visits({ section, signer }: Visits, version: string, apiVersion = 1): string {
  const texts = {
    [`${section}.title`]: "Visits",
    [`${section}.page.calendar`]: "Visit calendar",
    [`${section}.home.today`]: "Visits today",
    [`${section}.hello`]: "Hello, {name}",
    [`${section}-visit`]: "Visit",
    [`${section}-visit.plural`]: "Visits",
    [`${section}-visit.part.facts`]: "Facts",
    [`${section}-visit.part.way`]: "Way there",
    [`${section}-visit.part.broken`]: "Weather",
    [`${section}-visit.part.absent`]: "Traffic",
    [`${section}-visit.part.steps`]: "Steps",
  };
  const files = {
    [`${section}.section.yaml`]: descriptor(section),
    "i18n/en.json": JSON.stringify(texts),
    "ui/visits.js": script(section, version, apiVersion),
    "ui/parts/words.js": "export const shout = (text) => `${text}!`;\n",
  };
  return bundle(section, version, files, signer);
}

async function done(admin: APIRequestContext, code: string, order: object): Promise<void> {
  const answer = await admin.post(`/api/v1/plugins/${code}/jobs`, { data: order });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { id } = (await answer.json()) as { id: string };
  await expect(async () => {
    const job = (await (await admin.get(`/api/v1/plugins/${code}/jobs/${id}`)).json()) as { state: string };
    expect(job.state).toBe("DONE");
  }).toPass({ timeout: 60_000 });
}

export function upload(admin: APIRequestContext, file: string): Promise<APIResponse> {
  const name = file.split("/").pop() ?? "";
  return admin.post("/api/v1/plugins", { multipart: { file: { name, mimeType: "application/java-archive", buffer: readFileSync(file) } } });
}

/** Uploads an archive and installs it, or updates to it; answers the id of the version. */
export async function install(admin: APIRequestContext, file: string, operation: "install" | "update" = "install"): Promise<string> {
  const answer = await upload(admin, file);
  expect(answer.status(), await answer.text()).toBe(201);
  const { version } = (await answer.json()) as { version: { id: string; code: string } };
  await done(admin, version.code, { operation, version: version.id });
  return version.id;
}

export async function installAgain(admin: APIRequestContext, code: string, version: string): Promise<void> {
  await done(admin, code, { operation: "install", version });
}

export async function remove(admin: APIRequestContext, code: string): Promise<void> {
  await done(admin, code, { operation: "remove" });
}
