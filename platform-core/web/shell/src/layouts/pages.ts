// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { missingPage, problemPage } from "../components/problem-note.js";
import { objectInfo } from "../data/objects.js";
import { problemOf } from "../data/problem.js";
import type { Route } from "../data/router.js";
import { sectionHere } from "../data/sections.js";

async function recordPage(object: string, id: string): Promise<TemplateResult> {
  const info = await objectInfo(object);
  if (info.page.layout === "reader") {
    await import("../pages/foyer-reader-page.js");
    return html`<foyer-reader-page .object=${info} .recordId=${id}></foyer-reader-page>`;
  }
  await import("../pages/foyer-record-page.js");
  return html`<foyer-record-page .object=${info} .recordId=${id}></foyer-record-page>`;
}

async function listPage(object: string): Promise<TemplateResult> {
  const info = await objectInfo(object);
  if (info.list.display === "search") {
    await import("../pages/foyer-finder-page.js");
    return html`<foyer-finder-page .object=${info}></foyer-finder-page>`;
  }
  await import("../pages/foyer-list-page.js");
  return html`<foyer-list-page .object=${info}></foyer-list-page>`;
}

async function formPage(object: string): Promise<TemplateResult> {
  const [info] = await Promise.all([objectInfo(object), import("../pages/foyer-form-page.js")]);
  return info.canCreate ? html`<foyer-form-page .object=${info}></foyer-form-page>` : missingPage();
}

async function importPage(object: string): Promise<TemplateResult> {
  const [info] = await Promise.all([objectInfo(object), import("../pages/import/foyer-import-page.js")]);
  return info.import ? html`<foyer-import-page .object=${info}></foyer-import-page>` : missingPage();
}

async function administrationPage(section: string): Promise<TemplateResult> {
  if (section === "plugins" || section === "licence") {
    await import("../pages/administration/foyer-plugins-page.js");
    return html`<foyer-plugins-page></foyer-plugins-page>`;
  }
  if (section !== "users") return missingPage();
  await import("../pages/administration/foyer-users-page.js");
  return html`<foyer-users-page></foyer-users-page>`;
}

async function find(route: Route): Promise<TemplateResult> {
  switch (route.page) {
    case "home":
      await import("../pages/foyer-home-page.js");
      return html`<foyer-home-page></foyer-home-page>`;
    case "list":
      return listPage(route.object);
    case "form":
      return formPage(route.object);
    case "import":
      return importPage(route.object);
    case "record":
      return recordPage(route.object, route.id);
    case "go": {
      const { goPage } = await import("../pages/go.js");
      return goPage(route.object);
    }
    case "section": {
      const page = sectionHere(route.section)?.ui?.pages.find(({ code }) => code === route.code);
      if (!page) return missingPage();
      await import("../pages/foyer-section-page.js");
      return html`<foyer-section-page .section=${route.section} .page=${page} .path=${route.path}></foyer-section-page>`;
    }
    case "search":
      await import("../pages/foyer-search-page.js");
      return html`<foyer-search-page></foyer-search-page>`;
    case "account":
      await import("../pages/foyer-account-page.js");
      return html`<foyer-account-page></foyer-account-page>`;
    case "administration":
      return administrationPage(route.section);
    case "missing":
      return missingPage();
  }
}

/** The page of a route, with its code loaded. */
export async function pageOf(route: Route): Promise<TemplateResult> {
  try {
    return await find(route);
  } catch (error) {
    return problemPage(problemOf(error), () => location.reload());
  }
}
