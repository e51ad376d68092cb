// @ts-check
// The documents page: uploads above, the library below, the reader over it. Paints; deeds are in deeds.js.
import { show } from "../core/deed.js";
import { html, nothing, render } from "../core/lit.js";
import { live } from "../core/live.js";
import { say } from "../core/wording.js";
import { openReader } from "../reader/reader.js";
import { deeds as make } from "./deeds.js";
import { drop } from "./drop.js";
import { list } from "./list.js";
import { uploader } from "./uploading.js";

/**
 * @typedef {{vi: string, en: string}} Words
 * @typedef {{id: number, title: Words, item: number | null, sha256: string, size: number, pages: number, released_at: string | null,
 *   state: string, filename: string, stripped: string[], added_at: string, added_by: string}} Document
 * @typedef {{documents: Document[], places: import("./items.js").Place[], may: boolean, limit_mb: number}} Office
 */

const root = /** @type {HTMLElement} */ (document.getElementById("library"));
const over = /** @type {HTMLElement} */ (document.getElementById("reader"));
/** @type {Office} */
const office = JSON.parse(document.getElementById("office")?.textContent || "{}");
const target = { item: 0 };
const uploads = uploader(office.limit_mb, paint, refresh);
const deeds = make(office, refresh, read);

/** The library may also come over the socket; asking makes one's own deed visible at once. */
async function refresh() {
  const told = await show("/pictures?topics=library").catch(() => null);
  if (told?.library) Object.assign(office, told.library.picture);
  paint();
}

/** @param {Document} paper */
function read(paper) {
  over.hidden = false;
  document.body.classList.add("reading");
  const onClose = () => {
    over.hidden = true;
    document.body.classList.remove("reading");
  };
  openReader(over, { title: say(paper.title), url: `/documents/${paper.sha256}.pdf`, onClose });
}

function paint() {
  render(html`${office.may ? drop(office, uploads, target) : nothing}${list(office, deeds)}`, root);
}

paint();
live.on("library", (picture) => {
  Object.assign(office, picture);
  paint();
});
// A file dropped beside its place must not make the browser leave the page.
for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
window.addEventListener("beforeunload", (event) => uploads.underWay() && event.preventDefault());
