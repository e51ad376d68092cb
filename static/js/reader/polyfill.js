// @ts-check
// Five functions that pdf.js expects and tablets of 2022-2023 lack. Imported before pdf.js, in the page and in its worker.

const promises = /** @type {any} */ (Promise);
const addresses = /** @type {any} */ (URL);
const objects = /** @type {any} */ (Object);

if (!promises.withResolvers) {
  promises.withResolvers = () => {
    /** @type {any} */
    const parts = {};
    parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
    return parts;
  };
}

if (!addresses.parse) {
  addresses.parse = (/** @type {string} */ address, /** @type {string | undefined} */ base) => {
    try {
      return new URL(address, base);
    } catch {
      return null;
    }
  };
}

if (!objects.hasOwn) {
  objects.hasOwn = (/** @type {object} */ thing, /** @type {PropertyKey} */ name) => Object.prototype.hasOwnProperty.call(thing, name);
}

const buffers = /** @type {any} */ (ArrayBuffer.prototype);
if (!buffers.transferToFixedLength) {
  buffers.transferToFixedLength = function fixed(/** @type {number} */ length = this.byteLength) {
    const made = new ArrayBuffer(length);
    new Uint8Array(made).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return made;
  };
}

if (typeof ReadableStream !== "undefined" && !(/** @type {any} */ (ReadableStream.prototype)[Symbol.asyncIterator])) {
  /** @type {any} */ (ReadableStream.prototype)[Symbol.asyncIterator] = async function* chunks() {
    const reader = this.getReader();
    try {
      for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
    } finally {
      reader.releaseLock();
    }
  };
}

export {};
