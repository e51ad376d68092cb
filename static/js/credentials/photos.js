// @ts-check
/** Many photos at once: send, wait, look through, keep. One state, one painter. */
import {html, render} from "../core/lit.js";
import {icon} from "../core/icons.js";
import {t} from "../core/wording.js";
import {number, fileSize} from "../core/format.js";
import {deed, show, upload} from "../core/deed.js";
import {watchJob} from "../core/job.js";
import {complain} from "../core/toast.js";
import {results} from "./photos_found.js";

const page = /** @type {HTMLElement} */ (document.getElementById("photos"));
const LIMIT = Number(page.dataset.limit) * 1_000_000;
const PHOTO = /\.(jpe?g|png|heic|heif|avif|zip)$/i;

export const state = {
  people: /** @type {{id: number, number: string, name: string, delegation: string}[]} */ (JSON.parse(document.getElementById("people")?.textContent || "[]")),
  step: "send",
  done: 0,
  total: 0,
  found: /** @type {any} */ (null),
  chosen: /** @type {Map<string, number>} */ (new Map()),
  accepted: /** @type {Set<string>} */ (new Set()),
  left: /** @type {Set<string>} */ (new Set()),
  replace: false,
  kept: /** @type {any} */ (null),
};

/** @param {Partial<typeof state>} change */
export function set(change) {
  Object.assign(state, change);
  paint();
}

/** @param {FileList | File[] | null | undefined} list */
async function send(list) {
  const files = [...(list || [])].filter((file) => PHOTO.test(file.name) && !file.name.startsWith("."));
  const large = files.find((file) => file.size > LIMIT);
  if (!files.length) return complain(new Error(t("There is no photo among these files. Choose JPEG or PNG pictures, a folder of them, or a ZIP.")));
  if (large) return complain(new Error(t("{name} is larger than {size}. Choose the folder of photos instead of the ZIP, or make several ZIPs.", {name: large.name, size: fileSize(LIMIT)})));
  try {
    const {batch} = await deed("/badges/photos");
    set({step: "sending", done: 0, total: files.length});
    for (const file of files) {
      await upload(`/badges/photos/${batch}/files`, file);
      set({done: state.done + 1});
    }
    await read(batch);
  } catch (refusal) {
    set({step: "send"});
    complain(refusal);
  }
}

/** @param {string} batch */
async function read(batch) {
  set({step: "reading", done: 0, total: state.total});
  for (let rest = true; rest;) {
    const {job} = await deed(`/badges/photos/${batch}/read`);
    const ended = await watchJob(job, (now) => now.total && set({done: now.done, total: now.total}));
    rest = ended.result.rest;
  }
  set({step: "found", found: await show(`/badges/photos/${batch}`, 30), chosen: new Map(), accepted: new Set(), left: new Set()});
}

function sending() {
  const part = state.total ? Math.round((100 * state.done) / state.total) : 0;
  const words = state.step === "sending" ? t("Sending the photos…") : t("Cutting the photos and looking for their people…");
  return html`<div class="card stack" role="status"><h2>${words}</h2><progress class="drawn" max="100" value=${part}></progress>
    <p class="quiet">${t("{done} of {total}", {done: number(state.done), total: number(state.total)})}</p></div>`;
}

function choose() {
  const take = (/** @type {any} */ event) => send(event.target.files);
  return html`<div class="photo-ways"><label class="drop" @dragover=${(/** @type {Event} */ event) => event.preventDefault()} @drop=${(/** @type {DragEvent} */ event) => { event.preventDefault(); send(event.dataTransfer?.files); }}>
      ${icon("upload", "big")}<b>${t("Choose a ZIP file or photos")}</b><span class="quiet">${t("or drop them here; a ZIP of at most {size}", {size: fileSize(LIMIT)})}</span>
      <input class="unseen" type="file" multiple accept=".zip,image/jpeg,image/png" data-way="files" @change=${take}></label>
    <label class="drop">${icon("document", "big")}<b>${t("Choose a folder of photos")}</b><span class="quiet">${t("of any size; the photos are sent one after the other")}</span>
      <input class="unseen" type="file" webkitdirectory data-way="folder" @change=${take}></label></div>
    <div class="card stack"><h2>${t("How a file finds its person")}</h2><ul class="plain-list">
      <li><b>Nguyễn Văn An.jpg</b>, <b>nguyen_van_an.jpg</b> – ${t("the whole name, with or without marks")}</li>
      <li><b>Nguyễn Văn An 1985.jpg</b> – ${t("with year of birth or unit, where several people have the name")}</li>
      <li><b>023.jpg</b>, <b>023_nguyen van an.jpg</b> – ${t("the badge number")}</li>
      <li>${t("a citizen ID number of 12 digits, or the office's own code")}</li></ul>
      <p class="quiet">${t("JPEG and PNG are taken. Photos of an iPhone (HEIC) have to be saved as JPEG first. Every photo is turned upright, cut to 3 × 4 and freed of place and time.")}</p></div>`;
}

function done() {
  const {kept, replaced, left} = state.kept;
  return html`<div class="card stack"><p class="notice good">${icon("check-circle")}<b>${t("{n} photos are kept", {n: number(kept)})}</b>
    <span>${replaced ? t("{n} of them took the place of an older photo.", {n: number(replaced)}) : t("They appear on badges printed from now on.")} ${left ? t("{n} were left out: those people have a photo already.", {n: number(left)}) : ""}</span></p>
    <div class="row"><a class="button primary" href="/badges">${icon("badge")}${t("Badges")}</a><button type="button" class="button" @click=${() => set({step: "send", found: null})}>${t("Send more photos")}</button></div></div>`;
}

export function paint() {
  const steps = {send: choose, sending, reading: sending, found: results, done};
  render(steps[/** @type {keyof typeof steps} */ (state.step)](), page);
}
paint();
