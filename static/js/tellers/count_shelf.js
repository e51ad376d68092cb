// @ts-check
/**
 * What a station typed and the server has not answered yet, in its order, kept on the device (IndexedDB) through reload, sleep and a flat battery.
 * Where the browser keeps nothing, it holds for this page only. It knows nothing of the server.
 */

/** @typedef {{place?: number, lane: string, path: string, body: Record<string, any>, person: string}} Stroke lane: one pass of one station */

/** @type {Promise<IDBDatabase | null>} */
const opened = new Promise((done) => {
  try {
    const request = indexedDB.open("congress-counting", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("strokes", {keyPath: "place", autoIncrement: true});
    request.onsuccess = () => done(request.result);
    request.onerror = () => done(null);
  } catch (_) {
    done(null);
  }
});

/** @type {Map<number, Stroke>} what a browser without a store keeps for this page */
const here = new Map();
let last = 0;

/**
 * @template T
 * @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} act @returns {Promise<T | undefined>}
 */
async function within(mode, act) {
  const database = await opened;
  if (!database) return undefined;
  return new Promise((done) => {
    const transaction = database.transaction("strokes", mode, {durability: "strict"});
    const request = act(transaction.objectStore("strokes"));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => done(undefined);
  });
}

/** Keep a stroke behind those that wait; answers its place. @param {Stroke} stroke @returns {Promise<number>} */
export async function lay(stroke) {
  const place = await within("readwrite", (store) => /** @type {IDBRequest<any>} */ (store.add(stroke)));
  if (place !== undefined) return place;
  last -= 1;
  here.set(last, {...stroke, place: last});
  return last;
}

/** @returns {Promise<Stroke[]>} every stroke that waits, in order */
export async function waiting() {
  const kept = (await within("readonly", (store) => store.getAll())) || [];
  return [...kept, ...Array.from(here.values())];
}

/** It was answered. @param {number} place */
export async function clear(place) {
  here.delete(place);
  await within("readwrite", (store) => store.delete(place));
}
