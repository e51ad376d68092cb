// @ts-check
/** The window that records an absence: for which sitting, excused or not, why, accepted or not; what was recorded stays listed. */

import { deed, show } from "/static/js/core/deed.js";
import { openDialog } from "/static/js/core/dialog.js";
import { date, hourMinute } from "/static/js/core/format.js";
import { handleForm } from "/static/js/core/form.js";
import { html, nothing, ref } from "/static/js/core/lit.js";
import { toast } from "/static/js/core/toast.js";
import { say, t } from "/static/js/core/wording.js";

/** @type {Record<string, () => string>} */
const GROUNDS = { elsewhere: () => t("Temporary activity elsewhere"), exempt: () => t("Exempt from activity"), suspended: () => t("Suspended or under prosecution") };

/** An absence in a word or two. @param {any} absence */
export function words(absence) {
  if (!absence) return "";
  const kind = absence.kind === "excused" ? t("excused") : t("unexcused");
  return absence.whole ? t("{kind}, whole congress", { kind }) : kind;
}

/** @param {any} each */
const past = (each) => html`<li><b>${hourMinute(each.at)} ${date(each.at)}</b> · ${each.by || t("the program")} · ${each.title ? say(each.title) : t("the whole congress")}:
  ${each.kind === "none" ? t("taken back") : [each.kind === "excused" ? t("excused") : t("unexcused"), each.ground ? GROUNDS[each.ground]() : "", each.reason, each.accepted === true ? t("accepted") : each.accepted === false ? t("not accepted") : ""].filter(Boolean).join(", ")}</li>`;

/**
 * @param {any} person a line of the attendance list @param {any[]} sittings
 * @returns {Promise<boolean>} whether something was recorded
 */
export async function editAbsence(person, sittings) {
  const { history } = await show(`/attendance/absences/${person.id}`).catch(() => ({ history: [] }));
  const now = person.absence;
  const current = sittings.find((each) => each.current)?.id || 0;
  const where = now ? now.session : current;
  const done = await openDialog((close) => html`<form novalidate ${ref((element) => element instanceof HTMLFormElement && queueMicrotask(() => ready(element, person, close)))}>
    <div class="dialog-body"><h2>${t("Absence of {number} {name}", { number: person.number, name: person.name })}</h2>
      <div class="fields"><div class="field"><label for="session">${t("Sitting")}</label><select class="select" id="session" name="session">
          <option value="0" ?selected=${where === 0}>${t("the whole congress")}</option>${sittings.map((each) => html`<option value=${each.id} ?selected=${each.id === where}>${say(each.title)}</option>`)}</select></div>
        <div class="field"><label for="kind">${t("Kind of absence")}</label><select class="select" id="kind" name="kind"><option value="excused" ?selected=${now?.kind !== "unexcused"}>${t("excused")}</option>
          <option value="unexcused" ?selected=${now?.kind === "unexcused"}>${t("unexcused")}</option>${now ? html`<option value="none">${t("take back what was recorded")}</option>` : nothing}</select></div>
        <div class="field all"><label for="reason">${t("Reason")}</label><input class="input" id="reason" name="reason" maxlength="300" autofocus .value=${now?.reason || ""}><p class="wrong" data-for="reason" role="alert"></p></div>
        <div class="field"><label for="accepted">${t("Accepted by the convening committee")}</label><select class="select" id="accepted" name="accepted"><option value="">${t("not decided")}</option>
          <option value="yes" ?selected=${now?.accepted === true}>${t("accepted")}</option><option value="no" ?selected=${now?.accepted === false}>${t("not accepted")}</option></select></div>
        <div class="field"><label for="ground">${t("Members' congress: ground")}</label><select class="select" id="ground" name="ground"><option value="">${t("none of these")}</option>
          ${Object.entries(GROUNDS).map(([code, said]) => html`<option value=${code} ?selected=${now?.ground === code}>${said()}</option>`)}</select><p class="wrong" data-for="ground" role="alert"></p></div></div>
      <p class="quiet">${t("Absent for the whole congress and never checked in: not counted in the base of a vote, as far as the rule of this congress says so.")}</p>
      ${history.length ? html`<ul class="absence-past">${history.map(past)}</ul>` : nothing}<p class="wrong" data-for="" role="alert"></p></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button type="submit" class="button primary">${t("Record")}</button></div></form>`, { wide: true });
  return done === true;
}

/** @param {HTMLFormElement} form @param {any} person @param {(outcome?: any) => void} close */
function ready(form, person, close) {
  handleForm(form, (told) => deed("/attendance/absences", {
    people: [person.id], session: Number(told.session), kind: told.kind, reason: told.reason,
    ground: told.kind === "none" ? "" : told.ground, accepted: told.accepted === "yes" ? true : told.accepted === "no" ? false : null,
  }), () => { toast(t("Recorded."), "good"); close(true); });
}
