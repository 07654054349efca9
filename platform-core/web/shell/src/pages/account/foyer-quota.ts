// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { fullTime, number } from "../../../../kit/src/format.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { t } from "../../../../kit/src/i18n.js";
import { meter } from "../../components/meter.js";
import { quota } from "../../data/session.js";
import type { QuotaInfo } from "../../data/types.js";

/** How many of the day's API calls were made; nothing for those whose calls are not counted. */
@customElement("foyer-quota")
export class FoyerQuota extends FoyerElement {
  @state() private found?: QuotaInfo;

  override connectedCallback(): void {
    super.connectedCallback();
    void quota(this.gone).then((found) => (this.found = found), () => undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { limited, used = 0, limit = 0, remaining = 0, resetsAt } = this.found ?? { limited: false };
    if (!limited) return nothing;
    return html`<section class="f-card" aria-labelledby="quota"><header><h2 id="quota">${t("quota.title")}</h2></header>
      <div class="f-body"><p class="f-13 f-soft">${t("quota.text")}</p>
        <p class="q-line f-13"><span>${t("quota.used")}</span><b>${t("quota.of", { used: number(used), limit: number(limit) })}</b></p>
        ${meter(used, limit, t("quota.used"))}
        <p class="f-small f-muted q-foot">${remaining > 0 ? t("quota.left", { left: remaining }) : t("quota.none")} ${resetsAt ? t("quota.resets", { time: fullTime(resetsAt) }) : ""}</p>
      </div></section>`;
  }
}
