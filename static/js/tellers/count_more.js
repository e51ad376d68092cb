// @ts-check
/** What is seldom needed of a batch: another size, a pass given up, a settled batch reopened. Each says what it does and asks for its reason. */
import {deed} from "/static/js/core/deed.js";
import {openDialog} from "/static/js/core/dialog.js";
import {html, nothing} from "/static/js/core/lit.js";
import {complain, toast} from "/static/js/core/toast.js";
import {t} from "/static/js/core/wording.js";

/** @param {number} box @param {any} batch */
export async function more(box, batch) {
  const path = `/tellers/count/${box}/batches/${batch.number}`;
  let size = batch.size, reason = "";
  const chosen = await openDialog((close) => html`<div class="dialog-body count-more"><h2>${t("Batch {n}", {n: batch.number})}</h2>
      ${batch.stage === "settled" ? nothing : html`<div class="field"><label for="count-size">${t("Ballots in this batch")}</label>
        <div class="row"><input class="input" id="count-size" type="number" min="0" max="200" .value=${String(size)} @input=${(/** @type {any} */ event) => { size = Number(event.target.value); }}>
          <button type="button" class="button" data-resize @click=${() => close(["size", {size}])}>${t("Correct the size")}</button></div>
        <p class="hint">${t("Passes that were handed in are entered on. 0 takes an empty batch out of the list.")}</p></div>`}
      <div class="field"><label for="count-reason">${t("Reason (it stands in the entry log)")}</label>
        <input class="input" id="count-reason" maxlength="300" @input=${(/** @type {any} */ event) => { reason = event.target.value; }}></div>
      ${batch.stage === "settled" ? html`<div class="stack tight"><p class="hint">${t("The batch counts no longer until its stations have handed it in again.")}</p><button type="button" class="button danger" data-reopen @click=${() => close(["reopen", {reason}])}>${t("Reopen the batch")}</button></div>`
        : batch.passes.map((/** @type {any} */ pass) => html`<button type="button" class="button danger" data-give-up @click=${() => close(["give-up", {reason, station: pass.station}])}>${t("Give up the pass of {station}", {station: pass.station})}</button>`)}</div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Close")}</button></div>`);
  if (!chosen) return;
  const [what, body] = /** @type {[string, any]} */ (/** @type {unknown} */ (chosen));
  try {
    await deed(`${path}/${what}`, body);
    toast(t("Written into the entry log."), "good");
  } catch (refusal) {
    complain(refusal);
  }
}
