// @ts-check
/** Choose the person of a photo by hand: who fits first, then anybody by search. */
import {html, render, nothing} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {openDialog} from "../core/dialog.js";
import {matches} from "../core/list.js";
import {state, paint} from "./photos.js";

const MOST = 40;

/** @param {any} row */
export async function pick(row) {
  const list = document.createElement("div");
  list.className = "pick-list";
  /** @type {(outcome?: number) => void} */
  let choose = () => undefined;
  const search = (/** @type {string} */ words) => {
    const found = words ? state.people.filter((one) => matches(`${one.number} ${one.name} ${one.delegation}`, words)) : row.candidates;
    render(html`${found.slice(0, MOST).map((/** @type {any} */ one) => html`<button type="button" class="pick" @click=${() => choose(one.id)}><b>${one.name}</b><small>${one.number} · ${one.delegation}</small></button>`)}
      ${found.length ? nothing : html`<p class="quiet">${words ? t("Nobody matches") : t("Type a name or a number.")}</p>`}`, list);
  };
  search("");
  const outcome = await openDialog((close) => {
    choose = close;
    return html`<div class="dialog-body"><div class="who"><img class="picked" src=${row.photo} alt=""><span><h2>${t("Whose photo is this?")}</h2><small class="quiet file-name">${row.file}</small></span></div>
      <div class="search">${icon("search")}<input class="input" type="search" autofocus placeholder=${t("Name, number or delegation")} aria-label=${t("Search")} @input=${(/** @type {any} */ event) => search(event.target.value)}></div>${list}</div>
      <div class="dialog-foot">${state.chosen.has(row.key) ? html`<button type="button" class="button" @click=${() => close(0)}>${t("Nobody")}</button>` : nothing}<button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button></div>`;
  });
  if (outcome === 0) state.chosen.delete(row.key);
  else if (outcome) {
    state.chosen.forEach((one, key) => one === outcome && state.chosen.delete(key));
    state.chosen.set(row.key, outcome);
  }
  paint();
}
