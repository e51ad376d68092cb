// @ts-check
/** The issue desk: a badge or a name goes in, the server says whether a sheet is given. It decides nothing and needs the server. */

import "/static/js/core/lamp.js";
import { deed, nonce, Refusal } from "/static/js/core/deed.js";
import { live } from "/static/js/core/live.js";
import { t } from "/static/js/core/wording.js";
import { Desk } from "/static/js/door/desk.js";
import { stewardKeys } from "/static/js/door/keys.js";
import { Search } from "/static/js/door/search.js";
import { audible, enable, play } from "/static/js/door/sounds.js";
import { part } from "/static/js/door/stage.js";
import { endsInBadge, listen } from "/static/js/door/wedge.js";
import { head } from "./issue-head.js";
import { askDelegation, askExchange, askTakeBack } from "./issue-mending.js";
import { IssueStage } from "./issue-stage.js";
import { refusedBy, told } from "./issue-words.js";

const page = part("issue");
const field = /** @type {HTMLInputElement} */ (part("scan"));
const select = /** @type {HTMLSelectElement} */ (part("box"));
const naming = /** @type {HTMLDialogElement} */ (part("ask"));
const mouse = matchMedia("(pointer: fine)").matches;
const focus = () => { if (mouse && !document.querySelector("dialog[open]")) field.focus(); };
const desk = new (class extends Desk { async taken() { return []; } })(page); // names of the door's desks are not ours
const stage = new IssueStage(page, { exchange: (person) => void mend(person, "spoil"), takeBack: (person) => void mend(person, "take-back") }, focus);
/** @type {any} */ let box = null;
let wanted = Number(new URLSearchParams(location.search).get("box")) || 0;
let line = Promise.resolve();
/** The nonces of what was never answered: the same badge again is the same request. @type {Map<string, string>} */
const unanswered = new Map();

/** One after the other, so that answers come in the order of the people. @param {string} what @param {any} body @param {string} [key] */
function ask(what, body, key = nonce()) {
  if (!box) return;
  const at = box.id;
  line = line.then(async () => {
    const again = unanswered.get(key) ?? nonce();
    try {
      const answer = await deed(`/tellers/boxes/${at}/${what}`, { ...body, desk: desk.name }, { nonce: again, patience: 5 });
      unanswered.delete(key);
      stage.show(told(answer));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (refusal.code === "unreachable") unanswered.set(key, again);
      else unanswered.delete(key);
      if (refusal.status === 401) signedOut();
      else stage.show(refusedBy(refusal));
    }
  });
}

/** @param {string} text */
function scanned(text) {
  document.querySelectorAll("dialog[open]").forEach((open) => { if (open !== naming) /** @type {HTMLDialogElement} */ (open).close(); });
  search.clear();
  if (desk.name) ask("issue", { token: text }, `scan ${box?.id} ${text}`);
}

/** @param {any} hit */
const whereIs = (hit) => (hit.paper ? t("has a sheet since {time}", { time: hit.paper.slice(11, 16) }) : !hit.voting ? t("no right to vote") : hit.inside ? t("may receive a sheet") : t("not checked in"));
const search = new Search(field, part("found"), (person) => ask("issue", { delegate: person.id }, `name ${box?.id} ${person.id}`),
  (query) => `/tellers/search?q=${query}&box=${box?.id ?? 0}`, whereIs);

/** @param {any} person @param {"spoil" | "take-back"} what */
async function mend(person, what) {
  const reason = what === "spoil" ? await askExchange(person) : await askTakeBack(person);
  if (reason) ask(what, { delegate: person.id, ...(what === "spoil" ? {} : { reason }) });
  focus();
}

async function byDelegation() {
  const chosen = box?.state === "issuing" ? await askDelegation(box) : undefined;
  if (chosen) ask("issue-delegation", chosen);
  focus();
}

/** @param {{boxes: any[]}} picture */
function painted({ boxes }) {
  const shown = boxes.filter((each) => each.state !== "annulled" || each.id === wanted);
  box = shown.find((each) => each.id === wanted) ?? shown.find((each) => each.state === "issuing") ?? shown[0] ?? null;
  head(page, shown, box);
  stage.chosen(box);
}

async function sound() {
  await enable();
  part("sound").setAttribute("aria-pressed", String(audible()));
  if (audible()) play("green");
}

function signedOut() {
  stage.fail(t("Signed out. Sign in again; nothing that was answered is lost."));
  setTimeout(() => location.assign("/sign-in"), 2500);
}

async function named() {
  if (!desk.name) await desk.ask(naming);
  part("desk-name").textContent = desk.name;
  focus();
}

const take = () => (endsInBadge(field.value) ? scanned(field.value) : void search.take());
listen(field, scanned);
stewardKeys(field, {
  ArrowDown: { label: t("next of the people found"), run: () => search.move(1) },
  ArrowUp: { label: t("previous of the people found"), run: () => search.move(-1) },
  Enter: { label: t("give a sheet to the chosen person"), run: take },
  Escape: { label: t("clear the search"), run: () => search.clear() },
  F4: { label: t("sheets of a delegation"), run: () => void byDelegation() },
  F7: { label: t("turn sound on"), run: () => void sound() },
});
select.addEventListener("change", () => { wanted = Number(select.value); painted(live.picture("papers")); focus(); });
part("delegation").addEventListener("click", () => void byDelegation());
part("sound").addEventListener("click", () => void sound());
part("desk-name").addEventListener("click", async () => { await desk.ask(naming); await named(); });
document.addEventListener("pointerdown", () => void (audible() || sound()), { once: true });
live.onEnd(signedOut);
live.on("papers", painted);
await named();
