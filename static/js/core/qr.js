// @ts-check
/** Reads QR codes out of a camera frame or a photo. Needs 'wasm-unsafe-eval' in the policy of the page. */
import {prepareZXingModule, readBarcodes} from "/static/vendor/zxing-wasm@3.1.4/reader/index.js";

prepareZXingModule({overrides: {locateFile: (/** @type {string} */ file) => `/static/vendor/zxing-wasm@3.1.4/reader/${file}`}});

/**
 * @param {ImageData | Blob} picture
 * @returns {Promise<string[]>} the texts of the codes in it, at most four
 */
export async function readCodes(picture) {
  const found = await readBarcodes(picture, {formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 4});
  return found.filter((/** @type {any} */ code) => code.isValid).map((/** @type {any} */ code) => code.text);
}
