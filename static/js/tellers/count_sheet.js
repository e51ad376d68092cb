// @ts-check
/** The names of a ballot in their printed order, on one screen without scrolling where it is wide enough; every row can be tapped. */
import {html, nothing} from "/static/js/core/lit.js";
import {icon} from "/static/js/core/icons.js";
import {say, t} from "/static/js/core/wording.js";
import {rowName, signWords} from "./count_words.js";

const SIGNS = {good: "check", bad: "cross", warn: "question"};
const SMALLEST = 13; // pixels
const ROOM = 46; // a row never needs to be higher, in pixels
const EASY = 26; // lower rows make a third column worth while
const NAME = 290; // and a name needs so much room

/** @param {any} desk @param {string} marks @param {(row: number) => void} tapped @param {(row: number, sign: string) => void} put */
export function sheet(desk, marks, tapped, put) {
  return html`<div class="ballot-sheet ${desk.form === "questions" ? "asks" : ""}" data-rows=${desk.rows.length}>
    ${desk.rows.map((/** @type {any} */ row, /** @type {number} */ n) => (desk.form === "questions" ? question(desk, row, n, marks[n], put) : name(desk, row, n, marks[n], tapped)))}
  </div>`;
}

/** @param {any} desk @param {any} row @param {number} n @param {string} sign @param {(row: number) => void} tapped */
function name(desk, row, n, sign, tapped) {
  const {words, kind} = signWords(desk, sign, n);
  return html`<button type="button" class="ballot-row ${kind} ${desk.form === "B1" && sign === "0" ? "struck" : ""}" data-row=${n} @click=${() => tapped(n)}>
    <kbd>${rowName(n, desk.rows.length)}</kbd><b>${row.label}</b>${row.born ? html`<small>${row.born}</small>` : nothing}
    <span class="sign">${kind ? icon(SIGNS[/** @type {"good"} */ (kind)]) : nothing}<i class=${desk.form === "B1" ? "unseen" : ""}>${words}</i></span></button>`;
}

/** @param {any} desk @param {any} row @param {number} n @param {string} sign @param {(row: number, sign: string) => void} put */
function question(desk, row, n, sign, put) {
  const choices = [...row.choices.map((/** @type {any} */ choice, /** @type {number} */ at) => [String(at + 1), say(choice)]), ["0", t("no answer")], ["*", t("several answers")]];
  return html`<div class="ballot-question ${sign === " " ? "open" : ""}" data-row=${n}><p><kbd>${rowName(n, desk.rows.length)}</kbd><b>${say(row.label)}</b></p>
    <div class="answers">${choices.map(([code, words]) => html`<button type="button" aria-pressed=${String(sign === code)} @click=${() => put(n, code)}><kbd>${code}</kbd>${words}</button>`)}</div></div>`;
}

/** How many columns, and how large the letters may be, so that all names are seen at once and none is cut. @param {HTMLElement} host */
export function fit(host) {
  const grid = /** @type {HTMLElement | null} */ (host.querySelector(".ballot-sheet:not(.asks)"));
  if (!grid) return;
  const rows = Number(grid.dataset.rows), area = host.getBoundingClientRect();
  const touch = matchMedia("(pointer: coarse)").matches;
  const two = area.width < 560 || rows <= 22 ? 1 : 2;
  const columns = two === 2 && area.height / Math.ceil(rows / 2) < EASY && area.width >= 3 * NAME ? 3 : two;
  const lines = Math.ceil(rows / columns);
  const height = Math.min(ROOM, (area.height - 2) / lines);
  const small = height < (touch ? 28 : 18);
  const line = small ? 44 : height;
  host.classList.toggle("scrolls", small);
  grid.dataset.fitted = "1";
  grid.style.setProperty("--lines", String(lines));
  grid.style.setProperty("--line", `${line}px`);
  let letters = Math.min(24, Math.max(SMALLEST, Math.floor(line * 0.66)));
  const cut = () => Array.from(grid.querySelectorAll("b")).some((each) => each.scrollWidth > each.clientWidth);
  do grid.style.setProperty("--letters", `${letters}px`); while (cut() && (letters -= 1) >= SMALLEST);
}
