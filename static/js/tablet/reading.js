// @ts-check
/** Opens a released document over the page; a vote that opens meanwhile lies above it, and the page read stays where it was. */
import {say} from "../core/wording.js";
import {shelf} from "./shelf.js";

const place = /** @type {HTMLElement} */ (document.getElementById("reader"));
/** The reader is fetched while nobody waits for it, so that documents open without a network too. */
export async function prepare() {
  await Promise.all([import("../reader/reader.js"), import("../reader/source.js").then((source) => source.warm())]).catch(() => undefined);
}

/** @type {{close: () => void} | null} */
let open = null;

/** @param {any} paper a document of the picture "documents" */
export async function openDocument(paper) {
  if (open) return;
  place.hidden = false;
  const address = `/documents/${paper.sha256}.pdf`;
  const [{openReader}, bytes] = await Promise.all([import("../reader/reader.js"), shelf.get(paper.sha256).catch(() => undefined)]);
  const desk = document.createElement("div");
  place.replaceChildren(desk);
  open = openReader(desk, {title: say(paper.title), ...(bytes ? {bytes} : {url: address}), onClose: closed});
  history.pushState({reading: paper.id}, "");
}

function closed() {
  open = null;
  place.hidden = true;
  if (history.state?.reading) history.back();
}

/** Close what is no longer released, or what the back button leaves. */
export function closeDocument() {
  open?.close();
}

window.addEventListener("popstate", () => {
  if (!history.state?.reading) closeDocument();
});
