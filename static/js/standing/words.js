// @ts-check
/** How a standing looks and what its button says. */
import {html} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {say, t} from "../core/wording.js";
import {state} from "./state.js";

/** @type {Record<string, [string, string]>} colour and sign of each standing */
const LOOKS = {pending: ["warn", "clock"], qualified: ["good", "check"], not_qualified: ["bad", "cross"], replaced: ["brand", "refresh"], withdrawn: ["", "minus"]};

/** @param {string} standing */
export const tag = (standing) => html`<span class="tag ${LOOKS[standing]?.[0] ?? ""}">${icon(LOOKS[standing]?.[1] ?? "info")}${say(state.labels[standing])}</span>`;

/** @param {import("./state.js").Person} person */
export const about = (person) => [t("no. {number}", {number: person.number}), say(state.kinds[person.class]), person.delegation || t("No delegation")].join(" · ");

/** What a button of a decision says. @param {string} to @param {string} now @returns {string} */
export function wish(to, now) {
  if (to === "pending") return now === "withdrawn" ? t("Put back on the list…") : t("Take the decision back…");
  return /** @type {Record<string, string>} */ ({qualified: now === "pending" ? t("Qualify") : t("Qualify…"), not_qualified: t("Not qualified…"), withdrawn: t("Withdraw from the list…")})[to];
}

/** What a decision brings about, before it is taken. @param {string} to @returns {string} */
export function effect(to) {
  return /** @type {Record<string, string>} */ ({
    qualified: t("The person is on the list and votes in every vote opened from now on. A badge that was revoked stays revoked: print a new one."),
    pending: t("The person is on the list again and is let in while the committee examines the case. A badge that was revoked stays revoked: print a new one."),
    not_qualified: t("The person leaves the list and the number of summoned delegates; badge and tablet stop working at once. Whoever is inside may leave. A running vote keeps its roll."),
    withdrawn: t("The person leaves the list and the number of summoned delegates; badge and tablet stop working at once. The record stays."),
  })[to];
}
