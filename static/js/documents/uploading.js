// @ts-check
// Sends PDFs one after the other with progress. A lost connection is tried again with the same nonce, so a file arrives
// once; a refused one stays in the list with its reason.
import { GUARD, nonce } from "../core/deed.js";
import { fileSize } from "../core/format.js";
import { t } from "../core/wording.js";

const TRIES = 4;

/** @typedef {{file: File, key: string, item: number, state: "waiting" | "sending" | "checking" | "done" | "refused", share: number, words: string, stripped: string[]}} Parcel */

/**
 * @param {number} limitMb
 * @param {() => void} changed called whenever something is to be painted
 * @param {() => void} arrived called when a document has come in
 */
export function uploader(limitMb, changed, arrived) {
  /** @type {Parcel[]} */
  const parcels = [];
  let busy = false;

  async function work() {
    if (busy) return;
    busy = true;
    for (let next = waiting(); next; next = waiting()) {
      await deliver(next);
      if (next.state === "done") arrived();
      changed();
    }
    busy = false;
  }
  const waiting = () => parcels.find((one) => one.state === "waiting");

  /** @param {Parcel} parcel */
  async function deliver(parcel) {
    for (let attempt = 1; ; attempt += 1) {
      const { status, told } = await send(parcel, changed);
      if (status >= 200 && status < 300) return void Object.assign(parcel, { state: "done", share: 1, stripped: told?.stripped || [], words: "" });
      const lost = status === 0 || [502, 503, 504].includes(status);
      if (!lost || attempt === TRIES) {
        const words = lost ? t("The connection was lost. Try again when it is back.") : told?.message || t("The file could not be taken (error {status}).", { status });
        return void Object.assign(parcel, { state: "refused", words });
      }
      await new Promise((done) => setTimeout(done, 700 * attempt));
    }
  }

  return {
    parcels,
    /** @param {Iterable<File>} files @param {number} item */
    add(files, item) {
      for (const file of files) {
        /** @type {Parcel} */
        const parcel = { file, key: nonce(), item, state: "waiting", share: 0, words: "", stripped: [] };
        if (file.size > limitMb * 1024 * 1024) {
          const words = t("This file has {size}; at most {limit} MB can be taken.", { size: fileSize(file.size), limit: limitMb });
          Object.assign(parcel, { state: "refused", words });
        }
        parcels.unshift(parcel);
      }
      changed();
      work();
    },
    /** @param {Parcel} parcel */
    again(parcel) {
      Object.assign(parcel, { state: "waiting", share: 0, words: "" });
      changed();
      work();
    },
    /** @param {Parcel} parcel */
    forget(parcel) {
      parcels.splice(parcels.indexOf(parcel), 1);
      changed();
    },
    underWay: () => parcels.some((one) => ["waiting", "sending", "checking"].includes(one.state)),
  };
}

/**
 * @param {Parcel} parcel
 * @param {() => void} changed
 * @returns {Promise<{status: number, told: any}>} status 0: the server was not reached
 */
function send(parcel, changed) {
  const query = new URLSearchParams({ name: parcel.file.name.slice(-300), nonce: parcel.key, item: String(parcel.item) });
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/documents?${query}`);
    request.setRequestHeader("X-Congress", GUARD["X-Congress"]);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = (step) => {
      Object.assign(parcel, { state: "sending", share: step.total ? step.loaded / step.total : 0 });
      changed();
    };
    request.upload.onload = () => {
      Object.assign(parcel, { state: "checking", share: 1 });
      changed();
    };
    request.onloadend = () => done({ status: request.status, told: request.response });
    request.send(parcel.file);
  });
}
