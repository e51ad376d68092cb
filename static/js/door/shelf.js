// @ts-check
/**
 * What a desk keeps on the device (IndexedDB, also on plain HTTP): its sealed list, and the scans that wait. It outlives
 * the page and the browser. It knows nothing of the server.
 */

/** @typedef {"list" | "waiting" | "told"} Drawer */

/** @type {Promise<IDBDatabase>} */
const opened = new Promise((done, failed) => {
  const request = indexedDB.open("congress-door", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("list");
    request.result.createObjectStore("waiting", { keyPath: "place", autoIncrement: true });
    request.result.createObjectStore("told");
  };
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

/**
 * @template T
 * @param {Drawer} drawer
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T> | void} act
 * @returns {Promise<T>}
 */
async function within(drawer, mode, act) {
  const database = await opened;
  return new Promise((done, failed) => {
    const transaction = database.transaction(drawer, mode, { durability: "strict" });
    const request = act(transaction.objectStore(drawer));
    transaction.oncomplete = () => done(/** @type {any} */ (request?.result));
    transaction.onabort = () => failed(transaction.error);
  });
}

/** @param {Drawer} drawer @param {string} key @returns {Promise<any>} */
export const read = (drawer, key) => within(drawer, "readonly", (store) => store.get(key));

/** @param {Drawer} drawer @param {string} key @param {unknown} value */
export const write = (drawer, key, value) => within(drawer, "readwrite", (store) => store.put(value, key));

/** @param {Drawer} drawer @param {Record<string, unknown>} entries */
export const writeAll = (drawer, entries) => within(drawer, "readwrite", (store) => {
  Object.entries(entries).forEach(([key, value]) => store.put(value, key));
});

/** Keeps a scan behind those that wait, or again in its place; answers the place. @param {object} scan @returns {Promise<number>} */
export const queue = (scan) => within("waiting", "readwrite", (store) => /** @type {IDBRequest<any>} */ (store.put(scan)));

/** @returns {Promise<any[]>} the scans that wait, in their order */
export const queued = () => within("waiting", "readonly", (store) => store.getAll());

/** @param {number[]} places */
export const unqueue = (places) => within("waiting", "readwrite", (store) => { places.forEach((place) => store.delete(place)); });

/** @param {Drawer} drawer */
export const empty = (drawer) => within(drawer, "readwrite", (store) => { store.clear(); });
