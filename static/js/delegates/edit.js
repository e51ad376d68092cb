// @ts-check
/** The form of one delegate, new or known; keeps what was typed when the server refuses. */
import {html, nothing} from "../core/lit.js";
import {deed} from "../core/deed.js";
import {openDialog} from "../core/dialog.js";
import {handleForm} from "../core/form.js";
import {say, t} from "../core/wording.js";
import {kept, label, shown} from "./fields.js";

const OPEN = ["full_name", "number", "kind", "delegation", "position", "seat", "weight", "sex", "born", "sort_word", "external_id"];
const GUARDED = ["phone", "email", "ethnicity", "religion", "cccd", "education", "theory", "admitted", "official", "party", "notes"];
const LONGEST = {full_name: 120, number: 20, seat: 30, weight: 40, sort_word: 60, external_id: 60};

/**
 * @param {Record<string, string> | null} known the delegate with every field, or null for a new one
 * @param {{kinds: any[], delegations: any[], weighed: boolean}} about
 * @returns {Promise<any>} the server's answer, or undefined if the form was closed
 */
export function edit(known, about) {
  const values = known ? {...known, kind: known.class} : {kind: "EL"};
  /** @type {(answer?: any) => void} */
  let finish = () => undefined;
  const answer = openDialog((close) => {
    finish = close;
    return form(values, about, Boolean(known), close);
  }, {wide: true});
  const made = document.getElementById("delegate-form");
  if (made instanceof HTMLFormElement) handleForm(made, (typed) => send(known, values, typed), finish);
  return answer;
}

/** @param {Record<string, string> | null} known @param {any} values @param {Record<string, any>} typed */
function send(known, values, typed) {
  const told = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, kept(name, value)]));
  if (!known) return deed("/delegates/add", Object.fromEntries(Object.entries(told).filter(([, value]) => value)));
  const different = Object.fromEntries(Object.entries(told).filter(([name, value]) => value !== (values[name] || "")));
  return deed(`/delegates/${known.id}/change`, different);
}

/** @param {any} values @param {any} about @param {boolean} known @param {(answer?: any) => void} close */
function form(values, about, known, close) {
  return html`<form id="delegate-form" autocomplete="off">
    <div class="dialog-body"><h2>${known ? t("Change {name}", {name: values.full_name}) : t("Add a delegate")}</h2>
      <div class="fields">${OPEN.filter((name) => name !== "weight" || about.weighed).map((name) => field(name, values, about))}</div>
      <details class="guarded" ?open=${known}><summary>${t("Personal record, seen only by the organisers and the secretariat")}</summary>
        <div class="fields">${GUARDED.map((name) => field(name, values, about))}</div></details>
      <div class="field"><div class="wrong" data-for="" role="alert"></div></div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button>
      <button type="submit" class="button primary">${known ? t("Keep the change") : t("Add to the list")}</button></div></form>
    <datalist id="known-delegations">${about.delegations.map((/** @type {any} */ one) => html`<option value=${one.name}></option>`)}</datalist>`;
}

/** @param {string} name @param {any} values @param {any} about */
function field(name, values, about) {
  const value = shown(name, values[name] || "");
  const wide = name === "full_name" || name === "notes" ? "all" : "";
  const limit = LONGEST[/** @type {keyof typeof LONGEST} */ (name)] || (name === "notes" ? 1000 : 200);
  return html`<div class="field ${wide}"><label for="f-${name}">${label(name)}</label>
    ${name === "kind" ? choice(name, about.kinds.map((/** @type {any} */ one) => [one.code, say(one.label)]), values[name])
    : name === "sex" ? choice(name, [["", "—"], ["M", t("Male")], ["F", t("Female")]], values[name] || "")
    : name === "notes" ? html`<textarea class="textarea" id="f-${name}" name=${name} maxlength=${limit} .value=${value}></textarea>`
    : html`<input class="input" id="f-${name}" name=${name} maxlength=${limit} .value=${value} ?required=${name === "full_name"} ?autofocus=${name === "full_name"}
        list=${name === "delegation" ? "known-delegations" : ""} placeholder=${hint(name)}>`}
    <div class="wrong" data-for=${name} role="alert"></div>${name === "sort_word" ? html`<div class="hint">${t("Only where the name is not sorted by its last word.")}</div>`
    : name === "weight" ? html`<div class="hint">${t("Number of shares or votes held; empty: one vote.")}</div>` : nothing}</div>`;
}

/** @param {string} name @param {string[][]} options @param {string} chosen */
const choice = (name, options, chosen) => html`<select class="select" id="f-${name}" name=${name}>
  ${options.map(([code, words]) => html`<option value=${code} ?selected=${code === chosen}>${words}</option>`)}</select>`;

/** @param {string} name @returns {string} */
function hint(name) {
  if (name === "number") return t("next free number");
  return ["born", "admitted", "official"].includes(name) ? t("day/month/year") : "";
}
