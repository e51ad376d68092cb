// @ts-check
/** One candidate in a window: photo, profile, how the nomination came about, and the deeds about this person that are possible now. */
import {html, nothing} from "../core/lit.js";
import {clockTime, number} from "../core/format.js";
import {openDialog} from "../core/dialog.js";
import {icon} from "../core/icons.js";
import {say, t} from "../core/wording.js";
import {askDeed, field} from "./asking.js";
import {face} from "./candidates.js";
import {perform} from "./deeds.js";
import {profileFields} from "./nominate.js";
import {mayDo, refresh, runs} from "./state.js";

/** @param {any} one */
function withdrawal(one) {
  const asked = one.withdrawal;
  if (!asked) return nothing;
  /** @type {Record<string, string>} */
  const proposals = {may: t("the presidium proposes: may withdraw"), may_not: t("the presidium proposes: may not withdraw"), "": t("the presidium has not proposed anything")};
  return html`<p class="notice ${asked.granted === null ? "warn" : ""}">${icon("info")}<b>${t("Asked to withdraw at {time}", {time: clockTime(asked.asked_at)})}${asked.reason ? `: ${asked.reason}` : ""}</b>
    <span>${asked.granted === null ? proposals[asked.proposal] : asked.granted ? t("The congress let the person go.") : t("The congress decided that the person stays.")}${asked.proposal_reason ? ` (${asked.proposal_reason})` : ""}</span></p>`;
}

/** @param {any} one */
function support(one) {
  const found = one.support;
  return found ? html`<p class="notice ${found.enough ? "good" : "bad"}">${icon(found.enough ? "check-circle" : "cross-circle")}<span>${t("{n} of {all} attending support the person ({share}); {needed} are needed.", {n: number(found.votes), all: number(found.attending), share: say(found.percent), needed: number(found.needed)})}</span></p>` : nothing;
}

/** What can be done about this one. @param {any} election @param {any} one */
function deeds(election, one) {
  const asked = one.withdrawal !== null && one.withdrawal.granted === null;
  const outside = one.source.code !== "committee";
  const gone = ["retracted", "withdrawn"].includes(one.standing.code);
  /** @type {Record<string, boolean>} */
  const fits = {withdraw: !gone && one.withdrawal === null, propose: asked, decide: asked, support: outside && !gone};
  return election.next.filter((/** @type {any} */ each) => fits[each.deed]);
}

/** @param {any} election @param {any} one */
export async function openCandidate(election, one) {
  const may = deeds(election, one).filter((/** @type {any} */ each) => mayDo(each.deed));
  const changes = runs && election.next.some((/** @type {any} */ each) => each.deed === "nominate") && one.standing.code !== "retracted";
  const about = [one.position, one.unit].filter(Boolean).join(" · ");
  const wish = await openDialog((close) => html`<div class="dialog-body"><div class="el-two">${face(one, "large")}<div class="stack tight"><h2>${one.name}${one.born ? ` (${one.born})` : ""}</h2>${about ? html`<p>${about}</p>` : nothing}
      <p class="row"><span class="tag">${say(one.source.label)}</span><span class="tag ${one.standing.code === "listed" ? "good" : ""}">${say(one.standing.label)}</span></p></div></div>
      ${say(one.profile) ? html`<p class="el-profile">${say(one.profile)}</p>` : nothing}${withdrawal(one)}${support(one)}
      ${one.retracted ? html`<p class="notice bad">${icon("cross-circle")}<span>${one.retracted}</span></p>` : nothing}</div>
    <div class="dialog-foot">${may.map((/** @type {any} */ each) => html`<button type="button" class="button" @click=${() => close(each)}>${say(each.label)}…</button>`)}
      ${changes ? html`<button type="button" class="button" @click=${() => close("edit")}>${icon("edit")}${t("Change…")}</button><button type="button" class="button danger" @click=${() => close("retract")}>${t("Entered by mistake…")}</button>` : nothing}
      <button type="button" class="button primary" @click=${() => close(undefined)}>${t("Close")}</button></div>`, {wide: true});
  if (wish === "edit") await edit(election, one);
  else if (wish === "retract") await retract(election, one);
  else if (wish) await perform(wish, one);
}

/** @param {any} election @param {any} one */
async function edit(election, one) {
  const done = await askDeed({title: t("Change the candidate"), path: `/elections/${election.id}/candidates/${one.id}/change`, confirm: t("Save the changes"), wide: true,
    body: html`<div class="fields">${field("position", t("Position"), {value: one.position, max: 200})}${field("unit", t("Unit"), {value: one.unit, max: 200})}</div>${profileFields(one)}`});
  if (done) await refresh();
}

/** @param {any} election @param {any} one */
async function retract(election, one) {
  const done = await askDeed({title: t("Entered by mistake?"), path: `/elections/${election.id}/candidates/${one.id}/retract`, confirm: t("Take the entry back"), danger: true,
    body: html`<p>${t("{name} is no longer a candidate. Use this only for a mistake; a wish to withdraw is decided by the congress.", {name: one.name})}</p>${field("reason", t("Reason; it stands in the record"), {required: true, max: 300, first: true})}`});
  if (done) await refresh();
}
