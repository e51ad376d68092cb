// @ts-check
/** Bringing a register in: choose a file, wait for its preview, look through it, confirm. Survives a reload. */
import {render} from "../core/lit.js";
import {deed, show, upload, Refusal} from "../core/deed.js";
import {complain} from "../core/toast.js";
import {t} from "../core/wording.js";
import {chooser, finished, reading} from "./steps.js";
import {STEP} from "./pager.js";
import {preview} from "./preview.js";

const place = /** @type {HTMLElement} */ (document.getElementById("import"));
const start = JSON.parse(document.getElementById("start")?.textContent || "{}");

/** @type {{step: "choose" | "reading" | "preview" | "done", kind: string, file: string, draft: string, show: string, first: number, mendable: boolean, busy: boolean, refusal: Refusal | null, picture: any, result: any}} */
const state = {step: "choose", kind: "EL", file: "", draft: location.hash.slice(1), show: "", first: 0, mendable: false, busy: false, refusal: null, picture: null, result: null};

/** @param {Partial<typeof state>} change */
function set(change) {
  Object.assign(state, change);
  const deeds = {choose, filter, go, confirm, again, set};
  const views = {choose: chooser, reading, preview, done: finished};
  render(views[state.step](state, start, deeds), place);
}

/** @param {File | undefined} file */
async function choose(file) {
  if (!file) return;
  if (file.size > start.limit_mb * 1024 * 1024) return void set({refusal: new Refusal({code: "too_large", message: t("The file is larger than {n} MB. A register of ten thousand people needs less than 2 MB: is it the right file?", {n: start.limit_mb}), status: 413})});
  set({step: "reading", file: file.name, refusal: null});
  try {
    const {draft} = await upload("/delegates/import/preview", file, {kind: state.kind});
    history.replaceState(null, "", `#${draft}`);
    set({draft, show: "", first: 0, mendable: false});
    await open(true);
  } catch (refusal) {
    fail(refusal);
  }
}

/** Wait for the preview, then show what needs a person first. @param {boolean} fresh */
async function open(fresh) {
  for (;;) {
    const answer = await ask();
    if (answer.state === "done") {
      set({step: "preview", picture: answer});
      if (fresh && answer.head.counts.problem) filter("problem");
      return;
    }
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** @returns {Promise<any>} */
function ask() {
  const query = new URLSearchParams({show: state.show, first: String(state.first), limit: String(STEP)});
  return show(`/delegates/import/${state.draft}?${query}`, 30);
}

/** @param {string} status */
const filter = (status) => turn({show: status, first: 0});

/** @param {number} first */
const go = (first) => turn({first}).then(() => window.scrollTo(0, 0));

/** @param {Partial<typeof state>} change */
async function turn(change) {
  Object.assign(state, change);
  try {
    set({picture: await ask()});
  } catch (refusal) {
    complain(refusal);
  }
}

async function confirm() {
  if (state.busy) return;
  set({busy: true});
  try {
    const result = await deed("/delegates/import/confirm", {draft: state.draft, mendable: state.mendable});
    history.replaceState(null, "", location.pathname);
    set({step: "done", result, busy: false, draft: ""});
    window.scrollTo(0, 0);
  } catch (refusal) {
    set({busy: false});
    if (refusal instanceof Refusal && /^draft_/.test(refusal.code)) fail(refusal);
    else complain(refusal);
  }
}

/** @param {any} refusal */
function fail(refusal) {
  if (!(refusal instanceof Refusal)) throw refusal;
  history.replaceState(null, "", location.pathname);
  set({step: "choose", draft: "", refusal});
}

function again() {
  history.replaceState(null, "", location.pathname);
  set({step: "choose", draft: "", refusal: null, picture: null, result: null});
}

if (state.draft) {
  set({step: "reading"});
  open(false).catch(fail);
} else set({});
