// SPDX-License-Identifier: Apache-2.0
import { catalogue, currentLanguage, type Texts } from "../../../kit/src/i18n.js";
import type { SectionContext } from "../../../kit/src/section-api.js";
import { toast } from "../../../kit/src/toasts.js";
import { problemToast } from "../components/problem-note.js";
import { request } from "../data/http.js";
import { live } from "../data/live.js";
import { navigate, sectionAddress } from "../data/router.js";
import { session } from "../data/session.js";
import { guarded } from "./guard.js";

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

/** The first free tag of an element: a section that comes again in the same build finds its tags taken, and they cannot be given back. */
function tag(name: string, build: string): string {
  let free = `${name}-${build}`;
  for (let count = 2; customElements.get(free); count++) free = `${name}-${build}-${count}`;
  return free;
}

function failure(section: string): (error: unknown) => void {
  return (error) => console.error(`An element of the section ${section} failed`, error);
}

/** What a section's module may use, until the signal ends. */
export function contextOf(section: string, build: string, texts: Texts, gone: AbortSignal): SectionContext {
  const who = session.value;
  return {
    apiVersion: 1,
    section,
    viewer: { id: who?.user.id ?? "", name: who?.user.name ?? "", type: who?.type ?? "external", roles: who?.roles ?? [], locale: who?.locale ?? "en", timeZone: who?.timeZone ?? "UTC" },
    locale: currentLanguage(),
    gone,
    text: catalogue(texts),
    navigate: (address) => navigate(address),
    address: (page, path) => sectionAddress(section, page, path),
    api: (method, path, call) => request(method, path, call),
    problem: problemToast,
    toast: (text, options) => toast(text, options),
    live: (name, listener) => {
      const ended = new AbortController();
      live(name, listener as never, AbortSignal.any([ended.signal, gone]));
      return () => ended.abort();
    },
    define: (name, element) => {
      if (!NAME.test(name)) throw new Error(`${name} is no name of an element: lower-case words joined by hyphens`);
      const free = tag(name, build);
      customElements.define(free, guarded(element, failure(section)));
      return free;
    },
  };
}
