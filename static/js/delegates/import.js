// @ts-check
/** Bringing a register in: choose a file, see how its columns are read, look through its rows, confirm. Survives a reload. */
import {render} from "../core/lit.js";
import {deed, show, upload, Refusal} from "../core/deed.js";
import {complain} from "../core/toast.js";
import {t} from "../core/wording.js";
import {columns} from "./import-columns.js";
import {forget, needsLook, recall, remember} from "./import-memory.js";
import {chooser, finished, reading} from "./import-steps.js";
import {stepper} from "./import-stepper.js";
import {STEP} from "./pager.js";
import {preview} from "./import-rows.js";

const place = /** @type {HTMLElement} */ (document.getElementById("import"));
const start = JSON.parse(document.getElementById("start")?.textContent || "{}");

/** @typedef {{step: "choose" | "reading" | "columns" | "rows" | "done", kind: string, file: string, chosen: File | null, upload: string, draft: string, mapping: any, dirty: boolean, profiles: any[], show: string, q: string, first: number, mendable: boolean, busy: boolean, refusal: Refusal | null, picture: any, result: any}} State */

/** @type {State} */
const state = {step: "choose", kind: "EL", file: "", chosen: null, upload: "", draft: location.hash.slice(1), mapping: {sheets: {}}, dirty: false, profiles: start.profiles || [],
  show: "", q: "", first: 0, mendable: false, busy: false, refusal: null, picture: null, result: null};
const deeds = {choose, read, turn, look, confirm, again, set};
let latest = 0;

/** @param {Partial<State>} change */
function set(change) {
  Object.assign(state, change);
  const view = {choose: chooser, reading, columns, rows: preview, done: finished}[state.step];
  render([stepper(state, deeds), view(state, start, deeds)], place);
}

/** @param {File | null | undefined} file */
async function choose(file) {
  if (!file) return;
  set({chosen: file, file: file.name, upload: "", refusal: null});
  if (file.size > start.limit_mb * 1024 * 1024) return set({refusal: new Refusal({code: "too_large", message: t("The file is larger than {n} MB. A register of ten thousand people needs less than 2 MB: is it the right file?", {n: start.limit_mb}), status: 413})});
  set({step: "reading"});
  await attempt(async () => follow(await upload("/delegates/import/preview", file, {kind: state.kind}), true), "choose");
}

/** Read the upload once more, by a mapping or a profile, or (neither) as guessed. @param {{mapping?: any, profile?: number}} way @param {"columns" | "rows"} [then] */
async function read(way, then = "columns") {
  const from = state.step;
  set({step: "reading", refusal: null});
  const body = {upload: state.upload, name: state.file, kind: state.kind, ...way};
  return attempt(async () => follow(await deed("/delegates/import/read", body), false, then), from === "reading" ? "choose" : from);
}

/** @param {() => Promise<void>} work @param {"choose" | "columns" | "rows" | "done"} back where a refusal is told @returns {Promise<boolean>} */
async function attempt(work, back) {
  try {
    await work();
    return true;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const gone = /^(draft|upload)_unknown$/.test(refusal.code);
    if (gone) forget();
    set({step: gone ? "choose" : back, busy: false, refusal, ...(gone ? {draft: "", upload: ""} : {})});
    return false;
  }
}

/** Wait for a preview, then show what needs a person first. @param {{draft: string, upload: string}} made @param {boolean} fresh @param {"columns" | "rows"} [then] */
async function follow(made, fresh, then) {
  set({...made, show: "", q: "", first: 0});
  const answer = await wait();
  const {head} = answer;
  const step = then || (fresh && needsLook(head) ? "columns" : "rows");
  set({step, picture: answer, file: head.file, upload: answer.upload, mapping: head.mapping, dirty: false, kind: head.class});
  remember(state);
  if (step === "rows" && head.counts.problem) await turn({show: "problem"});
}

async function wait() {
  for (let pause = 120; ; pause = Math.min(600, pause * 1.3)) {
    const answer = await ask();
    if (answer.state === "done") return answer;
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** @returns {Promise<any>} */
const ask = () => show(`/delegates/import/${state.draft}?${new URLSearchParams({show: state.show, q: state.q, first: String(state.first), limit: String(STEP)})}`, 30);

/** Other rows of the preview; an answer that a newer question has overtaken is dropped. @param {Partial<State>} change */
async function turn(change) {
  Object.assign(state, {first: 0}, change);
  const mine = (latest += 1);
  const answer = await ask().catch(complain);
  if (answer && mine === latest) set({picture: answer});
}

/** Go to a step; changed columns are read again before their rows are shown. @param {"columns" | "rows"} step */
function look(step) {
  if (step === "rows" && state.dirty) return read({mapping: state.mapping}, "rows");
  set({step, refusal: null});
  return step === "rows" && !state.show && state.picture.head.counts.problem ? turn({show: "problem"}) : undefined;
}

async function confirm() {
  if (state.busy) return;
  set({busy: true, refusal: null});
  await attempt(async () => {
    const result = await deed("/delegates/import/confirm", {draft: state.draft, mendable: state.mendable});
    forget();
    set({step: "done", result, busy: false, upload: "", chosen: null});
    window.scrollTo(0, 0);
  }, "rows");
}

function again() {
  forget();
  set({step: "choose", draft: "", upload: "", chosen: null, file: "", refusal: null, picture: null, result: null});
}

const kept = recall(state.draft);
if (state.draft) attempt(() => (set({step: "reading", ...kept}), follow({draft: state.draft, upload: kept.upload || ""}, false)), "choose")
  .then((done) => !done && kept.upload && (Object.assign(state, kept), read({mapping: kept.mapping}, "rows")));
else set({});
