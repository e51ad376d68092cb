// @ts-check
/** Checking in a whole delegation at once: says how many and who before it does anything. */

import { deed } from "/static/js/core/deed.js";
import { ask } from "/static/js/core/dialog.js";
import { html } from "/static/js/core/lit.js";
import { complain, toast } from "/static/js/core/toast.js";
import { t } from "/static/js/core/wording.js";

/** @param {{id: number, name: string, people: any[]}} unit */
export async function checkIn(unit) {
  const missing = unit.people.filter((each) => !each.present);
  const sure = await ask({
    title: t("Check in {n} delegates of this delegation?", { n: missing.length }),
    text: html`<p class="strong">${unit.name}</p><p>${t("Each of them is recorded as coming in now, marked as checked in with the group.")}</p>
      <p class="absence-people">${missing.map((each) => html`${each.number} ${each.name}<br>`)}</p>`,
    confirm: t("Check in {n} delegates", { n: missing.length }),
  });
  if (!sure) return;
  try {
    const answer = await deed(`/attendance/delegations/${unit.id}/check-in`, { people: missing.map((each) => each.id) });
    toast(t("{n} delegates are checked in.", { n: answer.checked_in }), "good");
  } catch (refusal) {
    complain(refusal);
  }
}
