// @ts-check
/** Beside the names: where in the batch, what is being typed, the pattern, and the last ballots, which can be corrected. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {ballotWords} from "./count_words.js";

/** @param {any} entry see Entry.view */
export function side(entry) {
  return html`<div class="count-place ${entry.correcting ? "correcting" : ""}">
      <p>${entry.correcting ? t("Correcting ballot") : t("This ballot")}</p><b>${entry.position}<small>/${entry.size}</small></b></div>
    ${entry.counts ? html`<p class="count-standing">${entry.counts}</p>` : nothing}
    <p class="count-typed ${entry.miss ? "miss" : ""} ${entry.miss || entry.typed || entry.hint ? "" : "quiet-now"}" aria-live="polite">${entry.miss || (entry.typed ? html`<b>${entry.typed}</b>_` : entry.hint)}</p>
    ${entry.pattern ? html`<p class="count-pattern"><span>${t("Pattern, {n} times", {n: entry.patternTimes})}</span>${entry.pattern}</p>` : nothing}
    ${tail(entry)}`;
}

/** @param {any} entry */
function tail(entry) {
  return html`<ol class="count-tail" aria-label=${t("The last ballots")}>${entry.tail.map((/** @type {any} */ ballot) => html`<li>
    <button type="button" class="tail-row ${ballot.position === entry.position && entry.correcting ? "now" : ""}" @click=${() => entry.correct(ballot.position)}>
      <span class="tail-place">${ballot.position}</span>
      <span class="tail-words"><b class=${!ballot.seen ? "wait" : ballot.kind === "doubtful" ? "doubt" : ballot.seen.valid ? "good" : "bad"}>${ballot.seen ? say(ballot.seen.words) : t("on its way…")}</b>
        <small>${ballot.kind === "marked" ? ballotWords(entry.desk, ballot) : ""}${ballot.seen?.question ? html` ${icon("warning")}${say(ballot.seen.question)}` : nothing}</small></span>${icon("edit")}</button></li>`)}</ol>`;
}

/** When all ballots are in: is a sheet left on the table? @param {any} entry */
export function finish(entry) {
  return html`<div class="count-finish"><h2>${icon("check-circle")}${t("{n} of {size} ballots entered", {n: entry.entered, size: entry.size})}</h2>
    <p>${t("Is a sheet of this batch left on the table? Then its size is wrong, or a ballot was left out: compare the last ballots.")}</p>
    <button type="button" class="button primary big" data-hand-in @click=${entry.handIn}>${t("Hand in batch {n}", {n: entry.number})} <kbd>Enter</kbd></button>
    ${entry.left ? html`<p class="quiet">${t("{n} ballots are still on their way; handing in waits for them.", {n: entry.left})}</p>` : nothing}</div>`;
}

/** A ballot that is corrected may also be taken out, or one put before it. @param {any} entry */
export function mending(entry) {
  return html`<div class="count-mend"><button type="button" class="button small" @click=${entry.remove}>${icon("trash")}${t("Entered twice: take out")}</button>
    <button type="button" class="button small" @click=${entry.insert}>${icon("plus")}${t("One was left out before it")}</button>
    <button type="button" class="button small bare" @click=${entry.leave}>${t("Do not change")} <kbd>Esc</kbd></button></div>`;
}
