// @ts-check
/** The window in which an election is made or changed: what is elected, how many, on paper or with cards, where in the programme, by which rules. */
import {html} from "../core/lit.js";
import {show} from "../core/deed.js";
import {say, t} from "../core/wording.js";
import {askDeed, choice, field} from "./asking.js";

/** @typedef {import("./windows_before.js").About} About */

/** @param {string} name @param {string} label @param {any[]} entries @param {string | number | null | undefined} chosen @param {string} [none] */
function pick(name, label, entries, chosen, none) {
  return html`<div class="field"><label for="el-${name}">${label}</label><select class="select" id="el-${name}" name=${name}>${none === undefined ? "" : html`<option value="">${none}</option>`}
    ${entries.map((one) => html`<option value=${one.code} ?selected=${one.code === chosen}>${one.words}</option>`)}</select><p class="wrong" data-for=${name} role="alert"></p></div>`;
}

/** @param {any} start @param {any} [election] */
function body(start, election) {
  const offices = start.offices.map((/** @type {any} */ one) => ({code: one.code, words: say(one.label)}));
  const items = start.items.map((/** @type {any} */ one) => ({code: one.id, words: `${one.number ? `${one.number}. ` : ""}${say(one.title)}`}));
  const profiles = start.profiles.map((/** @type {any} */ one) => ({code: one.code, words: say(one.name)}));
  const colours = start.colours.map((/** @type {any} */ one) => ({code: one.code, words: say(one.label)}));
  return html`<div class="fields">${pick("office", t("What is elected"), offices, election?.office.code ?? "committee")}${field("seats", t("Number proposed (may stay empty)"), {type: "number", value: election?.seats || ""})}
    ${field("title_vi", t("Title in Vietnamese"), {value: election?.title.vi, max: 300, hint: t("As it stands on the ballot, for example: Ban Chấp hành Đảng bộ xã, nhiệm kỳ 2025–2030")})}${field("title_en", t("Title in English"), {value: election && election.title.en !== election.title.vi ? election.title.en : "", max: 300})}</div>
    ${choice("manner", t("How people vote"), [["paper", t("By secret ballot on paper"), t("Committees, secretaries, delegates to the higher congress.")], ["cards", t("Openly, with cards raised"), t("Presidium, secretariat, credentials committee, tellers.")]], election?.manner ?? "paper")}
    <div class="fields">${pick("item", t("Agenda item"), items, election?.item, t("No agenda item"))}${election ? "" : pick("profile", t("Rules"), profiles, start.current)}
      ${pick("colour", t("Colour of the ballot"), colours, election?.colour ?? start.colours[0]?.code)}</div>`;
}

/** @param {Record<string, any>} typed */
const shape = ({item, seats, ...rest}) => ({...rest, seats: seats ?? 0, item: item ? Number(item) : null});

/** The office decides the usual manner; who chooses another one is told what the regulation says. @param {any} start @param {HTMLFormElement} form */
function follow(start, form) {
  form.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLSelectElement) || event.target.name !== "office") return;
    const office = start.offices.find((/** @type {any} */ one) => one.code === event.target.value);
    const usual = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name=manner][value=${office?.manner ?? "paper"}]`));
    if (usual) usual.checked = true;
  });
}

/** A new election; resolves to the answer with its number. */
export async function newElection() {
  const start = await show("/elections/form");
  return askDeed({title: t("New election"), path: "/elections", wide: true, shape, confirm: t("Make the election"), body: body(start), ready: (form) => follow(start, form)});
}

/** @param {About} about */
export async function changeWindow({election, path, warnings}) {
  const start = await show("/elections/form");
  return askDeed({title: t("Change what is elected"), path, warnings, wide: true, shape, confirm: t("Save the changes"), body: body(start, election), ready: (form) => follow(start, form)});
}
