// @ts-check
/** Adding a candidate: found in the register, or somebody from outside it; who proposed the person, and what the delegates read about them. */
import {html, nothing} from "../core/lit.js";
import {t} from "../core/wording.js";
import {askDeed, choice, field} from "./asking.js";
import {finder} from "./pick.js";

/** @typedef {import("./windows_before.js").About} About */

const SOURCES = () => /** @type {[string, string, string?][]} */ ([
  ["committee", t("The convening committee"), t("The official nomination.")],
  ["floor", t("A delegate at the congress"), t("Needs the support of the congress.")],
  ["self", t("The person stands"), t("Needs the support of the congress.")]]);

/** Words for the delegates; both languages may stay empty. @param {any} [one] */
export const profileFields = (one) => html`<details class="el-more" ?open=${Boolean(one?.profile.vi || one?.profile.en)}><summary>${t("What the delegates read about the person")}</summary><div class="stack tight">
  ${field("profile_vi", t("Profile in Vietnamese"), {type: "area", max: 6000, value: one?.profile.vi})}${field("profile_en", t("Profile in English"), {type: "area", max: 6000, value: one?.profile.en})}
  <p class="hint">${t("The photo comes from the register. Leave out what the delegates need not know: no identity numbers, no phone.")}</p></div></details>`;

/** @param {About} about */
export function nominateWindow({election, path, warnings}) {
  /** @type {import("./pick.js").Person[]} */
  const chosen = [], proposer = [];
  const single = election.seats === 1;
  const taken = new Map(election.candidates.filter((/** @type {any} */ one) => one.delegate !== null && one.standing.code !== "retracted").map((/** @type {any} */ one) => [one.delegate, t("already nominated")]));
  const shape = (/** @type {Record<string, any>} */ typed) => {
    const {outside, name, born, position, unit, planned, ...rest} = typed;
    const own = outside ? {delegate: null, name, born, position, unit} : {delegate: chosen[0]?.id ?? null, name: "", position: position || "", unit: unit || ""};
    return {...rest, ...own, planned: Boolean(planned), nominator: rest.source === "floor" ? proposer[0]?.id ?? null : null};
  };
  /** @param {HTMLFormElement} form */
  const ready = (form) => {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (form.querySelector(`[data-part=${name}]`));
    finder(part("register"), {chosen, taken});
    const proposers = () => {
      const floor = /** @type {RadioNodeList} */ (form.elements.namedItem("source")).value === "floor";
      part("proposer").hidden = !floor;
      if (floor && !part("proposer").dataset.ready) {
        part("proposer").dataset.ready = "yes";
        finder(/** @type {HTMLElement} */ (part("proposer").querySelector("[data-find]")), {chosen: proposer, focus: false});
      }
    };
    const follow = () => {
      const outside = /** @type {HTMLInputElement} */ (form.elements.namedItem("outside")).checked;
      part("register").hidden = outside;
      part("outside").hidden = !outside;
      proposers();
    };
    form.addEventListener("change", follow);
    follow();
  };
  return askDeed({title: t("Add a candidate"), path, warnings, shape, ready, wide: true, confirm: t("Add to the candidates"), said: t("The candidate is added."),
    body: html`<div data-part="register"></div>
      <label class="check"><input type="checkbox" name="outside"><span>${t("Somebody who is not in the register")}</span></label>
      <div data-part="outside" hidden><div class="fields">${field("name", t("Full name"), {max: 120})}${field("born", t("Date of birth (only to tell namesakes apart)"), {max: 10})}
        ${field("position", t("Position"), {max: 200})}${field("unit", t("Unit"), {max: 200})}</div></div>
      ${choice("source", t("Nominated by"), SOURCES(), ["draft", "number_voted"].includes(election.state) ? "committee" : "floor")}
      <div data-part="proposer" hidden class="stack tight"><p class="label">${t("Which delegate proposes (may stay empty)")}</p><div data-find></div></div>
      ${single ? html`<label class="check"><input type="checkbox" name="planned"><span>${t("The person planned for this office")}</span></label>` : nothing}
      ${profileFields()}`});
}

