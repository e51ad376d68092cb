// @ts-check
/** Windows of the deeds before the ballot: the number, who withdraws, who is supported, the list. Each sends one deed. */
import {html, nothing} from "../core/lit.js";
import {number} from "../core/format.js";
import {say, t} from "../core/wording.js";
import {askDeed, choice, field} from "./asking.js";

/** @typedef {{election: any, next: any, path: string, warnings: any[], candidate?: any}} About */

/** How an open decision is taken: by a vote of the votes page, or with cards raised and recorded here. @param {[string, string, string?][]} [more] @param {string} [chosen] */
export function openDecision(more = [], chosen = "vote") {
  return html`${choice("how", t("How the congress decides"), [...more,
    ["vote", t("By a vote on the tablets"), t("A draft vote is made; open it on the votes page, then come back and take its result over.")],
    ["vote_cards", t("By a vote with cards, counted by blocks"), t("A draft vote is made; the counters' numbers are entered on the votes page.")],
    ["unanimous", t("Cards raised, unanimous"), t("Nobody against, no other view; recorded as observed.")],
    ["counted", t("Cards raised, counted"), ""]], chosen)}
    <div class="fields el-three">${field("agree", t("Agree"), {type: "number"})}${field("disagree", t("Disagree"), {type: "number"})}${field("other", t("Another view"), {type: "number"})}</div>`;
}

/** What the fields of an open decision say, in the shape of the deed. @param {Record<string, any>} typed */
export function decided({how, agree, disagree, other, ...rest}) {
  if (how === "vote" || how === "vote_cards") return {...rest, how: "vote", manner: how === "vote" ? "tablets" : "cards"};
  if (how === "unanimous") return {...rest, how: "recorded", unanimous: true};
  return how === "counted" ? {...rest, how: "recorded", agree: agree ?? 0, disagree: disagree ?? 0, other: other ?? 0} : {...rest, how};
}

/** The counts are asked for only when there are any. @param {HTMLFormElement} form */
export function followHow(form) {
  const part = /** @type {HTMLElement | null} */ (form.querySelector(".el-three"));
  const follow = () => part && (part.hidden = /** @type {RadioNodeList} */ (form.elements.namedItem("how"))?.value !== "counted");
  form.addEventListener("change", follow);
  follow();
}

/** Ways of settling a number that nobody votes on, where the office has one; the server knows which. @param {string} office @returns {[string, string, string?][]} */
function unvoted(office) {
  if (office.startsWith("upper_")) return [["allocated", t("Allocated by the higher level"), t("The number of delegates is not voted on.")]];
  if (["secretary", "inspection_head"].includes(office)) return [["fixed", t("One person by the nature of the office"), ""]];
  return ["presidium", "secretariat", "credentials_committee", "tellers"].includes(office) ? [["list_only", t("A cell votes on the list only"), ""]] : [];
}

/** @param {About} about */
export function numberWindow({election, path, warnings}) {
  const office = election.office.code;
  const chosen = office.startsWith("upper_") ? "allocated" : ["secretary", "inspection_head"].includes(office) ? "fixed" : "vote";
  return askDeed({title: t("Decide the number to elect"), path, warnings, shape: decided, ready: followHow, confirm: t("Go on"),
    body: html`<p class="strong">${say(election.title)}</p>${field("seats", t("How many are to be elected"), {type: "number", value: election.seats || (chosen === "fixed" ? 1 : ""), required: true, least: 1, first: true})}${openDecision(unvoted(office), chosen)}`});
}

/** A decision that only needs to be said how it is taken. @param {string} title @param {string} text */
export const decisionWindow = (title, text) => (/** @type {About} */ {election, path, warnings}) =>
  askDeed({title, path, warnings, shape: decided, ready: followHow, confirm: t("Go on"), body: html`<p class="strong">${say(election.title)}</p><p>${text}</p>${openDecision()}`});

/** @param {any} election @param {(one: any) => boolean} test @param {string} label @param {any} [chosen] */
export function whoField(election, test, label, chosen) {
  const people = election.candidates.filter(test);
  return html`<div class="field"><label for="el-candidate">${label}</label><select class="select" id="el-candidate" name="candidate">
    ${people.map((/** @type {any} */ one) => html`<option value=${one.id} ?selected=${one.id === chosen?.id}>${one.name}${one.unit ? ` – ${one.unit}` : ""}</option>`)}</select><p class="wrong" data-for="candidate" role="alert"></p></div>`;
}

/** @param {Record<string, any>} typed */
const person = ({candidate, ...rest}) => ({...rest, candidate: Number(candidate)});
const stands = (/** @type {any} */ one) => !["retracted", "withdrawn"].includes(one.standing.code);
const asks = (/** @type {any} */ one) => stands(one) && one.withdrawal !== null && one.withdrawal.granted === null;

/** @param {About} about */
export function withdrawWindow({election, path, warnings, candidate}) {
  return askDeed({title: t("Somebody asks to withdraw"), path, warnings, shape: person, confirm: t("Note the wish to withdraw"),
    body: html`${whoField(election, (one) => stands(one) && !asks(one), t("Who asks"), candidate)}${field("reason", t("Reason given"), {type: "area", max: 500})}
      <p class="quiet">${t("The person stays on the list until the congress decides.")}</p>`});
}

/** @param {About} about */
export function proposeWindow({election, path, warnings, candidate}) {
  return askDeed({title: t("What the presidium proposes"), path, warnings, confirm: t("Note the proposal"), shape: ({may, ...typed}) => ({...person(typed), may: may === "may"}),
    body: html`${whoField(election, asks, t("Who asked to withdraw"), candidate)}${choice("may", t("The presidium proposes"), [["may", t("May withdraw")], ["may_not", t("May not withdraw")]], "may")}${field("reason", t("Reason"), {type: "area", max: 500})}`});
}

/** @param {About} about */
export function decideWindow({election, path, warnings, candidate}) {
  return askDeed({title: t("The congress decides on a withdrawal"), path, warnings, confirm: t("Go on"), ready: followHow, shape: (typed) => person(decided(typed)),
    body: html`${whoField(election, asks, t("Who asked to withdraw"), candidate)}<p>${t("Put to the congress: that the person may withdraw. If it is not carried, the person stays.")}</p>${openDecision()}`});
}

/** @param {About} about */
export function supportWindow({election, path, warnings, candidate}) {
  return askDeed({title: t("How many support a candidate"), path, warnings, shape: person, confirm: t("Record the support"),
    body: html`${whoField(election, (one) => stands(one) && one.source.code !== "committee", t("Candidate"), candidate)}
      ${field("votes", t("Who support the person, of {n} present", {n: number(election.hall.present)}), {type: "number", required: true})}`});
}

/** The list as it would be: committee's candidates stay; others are taken or left. @param {About} about */
export function consolidateWindow({election, path, warnings}) {
  const others = election.candidates.filter((/** @type {any} */ one) => stands(one) && one.source.code !== "committee");
  const would = new Set(election.draft_list.listed);
  return askDeed({title: t("Draw up the list"), path, warnings, confirm: t("Draw up the list of {n}", {n: number(would.size)}),
    shape: (typed) => (others.length ? {chosen: others.filter((/** @type {any} */ one) => typed[`take-${one.id}`]).map((/** @type {any} */ one) => one.id)} : {}),
    body: html`<p>${t("The candidates of the convening committee are on the list. Those from the floor and self-nominated need the support of the congress.")}</p>
      ${others.map((/** @type {any} */ one) => html`<label class="check"><input type="checkbox" name="take-${one.id}" ?checked=${would.has(one.id)}><span><b>${one.name}</b> <span class="tag">${say(one.source.label)}</span>
        <span class="hint">${one.support === null ? t("support not asked") : t("{n} of {all} support", {n: number(one.support.votes), all: number(one.support.attending)})}</span></span></label>`)}`});
}
