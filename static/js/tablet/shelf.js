// @ts-check
/**
 * Documents kept on this device under their SHA-256, so that they open without a network. In the browser's cache where the page is a
 * secure context, else in IndexedDB. What is no longer released is dropped.
 */
import {changed} from "./hall.js";

const NAME = "congress-documents";
const LARGEST = 40e6;
/** @type {Set<string>} */
const held = new Set();

const address = (/** @type {string} */ sha) => `/documents/${sha}.pdf`;

/** @type {Promise<IDBDatabase | null>} */
const opened = "caches" in window ? Promise.resolve(null) : new Promise((done) => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore("papers");
  request.onsuccess = () => done(request.result);
  request.onerror = () => done(null);
});

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act @returns {Promise<any>} */
async function within(mode, act) {
  const database = await opened;
  if (!database) return undefined;
  return new Promise((done) => {
    const request = act(database.transaction("papers", mode).objectStore("papers"));
    request.onsuccess = () => done(request.result);
    request.onerror = () => done(undefined);
  });
}

/** @param {string} sha @returns {Promise<ArrayBuffer | undefined>} */
async function take(sha) {
  if (!("caches" in window)) return within("readonly", (store) => store.get(sha));
  const kept = await (await caches.open(NAME)).match(address(sha));
  return kept?.arrayBuffer();
}

/** @param {string} sha @param {ArrayBuffer} bytes */
async function put(sha, bytes) {
  if ("caches" in window) await (await caches.open(NAME)).put(address(sha), new Response(bytes));
  else await within("readwrite", (store) => store.put(bytes, sha));
  held.add(sha);
}

/** @returns {Promise<string[]>} the SHA-256 of everything kept */
async function listed() {
  if (!("caches" in window)) return (await within("readonly", (store) => store.getAllKeys())) || [];
  const requests = await (await caches.open(NAME)).keys();
  return requests.map((request) => request.url.slice(-68, -4));
}

/** @param {string} sha */
async function drop(sha) {
  held.delete(sha);
  if ("caches" in window) await (await caches.open(NAME)).delete(address(sha));
  else await within("readwrite", (store) => store.delete(sha));
}

export const shelf = {
  /** @param {string} sha @returns {boolean} whether it opens without a network */
  has: (sha) => held.has(sha),

  /** The bytes: from the shelf, else from the server, kept for the next time. @param {string} sha @returns {Promise<ArrayBuffer>} */
  async get(sha) {
    const kept = await take(sha).catch(() => undefined);
    if (kept) return kept;
    const answer = await fetch(address(sha));
    if (!answer.ok) throw new Error(`document ${answer.status}`);
    const bytes = await answer.arrayBuffer();
    await put(sha, bytes).catch(() => undefined); // a full device still reads from memory
    changed();
    return bytes;
  },
};

let round = 0;
/** Fetch what is not here yet, one after another, after a short wait of its own for each tablet. @param {any[]} documents */
export async function fill(documents) {
  const turn = (round += 1);
  const wanted = new Set(documents.map((document) => document.sha256));
  for (const sha of await listed().catch(() => /** @type {string[]} */ ([]))) {
    if (wanted.has(sha)) held.add(sha);
    else await drop(sha).catch(() => undefined);
  }
  changed();
  for (const document of documents) {
    if (held.has(document.sha256) || document.size > LARGEST) continue;
    await new Promise((done) => setTimeout(done, 1500 + Math.random() * 6000));
    if (turn !== round) return;
    await shelf.get(document.sha256).catch(() => undefined);
  }
}
