// @ts-check
/**
 * Durable deeds: kept in IndexedDB until the server has answered, so that a reload, a sleep or a dead battery loses no vote.
 * A deed belongs to the person who made it and is never sent for another one who signs in on the same device.
 */
import {post, Refusal} from "./deed.js";

/** @typedef {{nonce: string, path: string, body: Record<string, any>, person: string, at: number}} Kept */

const person = document.documentElement.dataset.person || "";
const DAY = 24 * 3600 * 1000;
/** @type {Set<(change: {kept: Kept, answer?: any, refusal?: any}) => void>} */
const listeners = new Set();
/** @type {Map<string, Promise<any>>} */
const underway = new Map();

/** Hear of every durable deed: once when kept, once when answered or refused. @param {(change: {kept: Kept, answer?: any, refusal?: any}) => void} listener */
export function onOutbox(listener) {
  listeners.add(listener);
}

/** @type {Promise<IDBDatabase | null>} */
const opened = new Promise((done) => {
  try {
    const request = indexedDB.open("congress-outbox", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("deeds", {keyPath: "nonce"});
    request.onsuccess = () => done(request.result);
    request.onerror = () => done(null);
  } catch (_) {
    done(null);
  }
});

/**
 * @template T
 * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} act @returns {Promise<T | undefined>}
 */
async function within(mode, act) {
  const database = await opened;
  if (!database) return undefined;
  return new Promise((done) => {
    const transaction = database.transaction("deeds", mode);
    const request = act(transaction.objectStore("deeds"));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => done(undefined);
  });
}

/** Keep a deed and send it until it is answered. @param {string} path @param {Record<string, any>} body @returns {Promise<any>} */
export async function keep(path, body) {
  const kept = {nonce: body.nonce, path, body, person, at: Date.now()};
  await within("readwrite", (store) => store.put(kept));
  return send(kept);
}

/** @returns {Promise<Kept[]>} this person's deeds without an answer yet */
export async function waiting() {
  const all = (await within("readonly", (store) => store.getAll())) || [];
  return all.filter((/** @type {Kept} */ kept) => kept.person === person);
}

/** Send again what an earlier page could not; forget what is too old to matter. @returns {Promise<void>} */
export async function resume() {
  const all = (await within("readonly", (store) => store.getAll())) || [];
  for (const kept of all) {
    if (Date.now() - kept.at > DAY) await within("readwrite", (store) => store.delete(kept.nonce));
    else if (kept.person === person) send(kept).catch(() => undefined);
  }
}

/** @param {Kept} kept @returns {Promise<any>} */
function send(kept) {
  const known = underway.get(kept.nonce);
  if (known) return known;
  listeners.forEach((listener) => listener({kept}));
  const sending = persist(kept).finally(() => underway.delete(kept.nonce));
  underway.set(kept.nonce, sending);
  return sending;
}

/** @param {Kept} kept @returns {Promise<any>} */
async function persist(kept) {
  for (;;) {
    try {
      const answer = await post(kept.path, kept.body, 10);
      await settle(kept, {answer});
      return answer;
    } catch (refusal) {
      if (refusal instanceof Refusal && refusal.status === 401) throw refusal; // stays until the same person is signed in again
      if (!(refusal instanceof Refusal) || (refusal.status >= 400 && refusal.status < 500 && refusal.status !== 429)) {
        await settle(kept, {refusal});
        throw refusal;
      }
      await new Promise((done) => setTimeout(done, 1000 + Math.random() * 2000));
    }
  }
}

/** @param {Kept} kept @param {{answer?: any, refusal?: any}} outcome */
async function settle(kept, outcome) {
  await within("readwrite", (store) => store.delete(kept.nonce));
  listeners.forEach((listener) => listener({kept, ...outcome}));
}
