// @ts-check
// Opens a PDF with pdf.js (core only: no viewer, no scripts, no eval) from bytes that are already here or from our own
// server. Never asks any other place: fonts, decoders and the worker are ours.
import "./polyfill.js";

const PARTS = "/static/vendor/pdfjs-dist@6.5.438/";
const CHUNK = 65536;

/** @type {Promise<any> | null} */
let library = null;

/** pdf.js is large, so it is fetched when the first document is opened. */
function pdfjs() {
  library ??= import(`${PARTS}pdf.min.mjs`).then((module) => {
    module.GlobalWorkerOptions.workerSrc = "/static/js/reader/worker.js";
    return module;
  });
  library.catch(() => {
    library = null;
  });
  return library;
}

/** @type {any} */
let helper = null;

/** Make ready before anybody reads: pdf.js and its worker stay in memory, so that a kept document opens without a network. */
export async function warm() {
  const { PDFWorker } = await pdfjs();
  if (!helper || helper.destroyed) helper = new PDFWorker({ name: "papers" });
  await helper.promise;
  return helper;
}

/**
 * @param {{bytes?: ArrayBuffer | Uint8Array, url?: string}} from
 * @param {(loaded: number, total: number) => void} onProgress
 * @returns {Promise<{pdf: any, destroy: () => Promise<void>}>}
 */
export async function openPdf(from, onProgress) {
  const { getDocument } = await pdfjs();
  const worker = await warm();
  // pdf.js hands the bytes to its worker and empties the caller's buffer, so it gets a copy.
  const where = from.bytes ? { data: new Uint8Array(from.bytes).slice() } : { url: from.url };
  const task = getDocument({
    ...where,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    useWasm: false,
    standardFontDataUrl: `${PARTS}standard_fonts/`,
    wasmUrl: `${PARTS}wasm/`,
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  });
  task.onProgress = (/** @type {{loaded: number, total: number}} */ step) => onProgress(step.loaded, step.total);
  return { pdf: await task.promise, destroy: () => task.destroy() };
}

/**
 * The words of one page, in NFC and lower case, for searching.
 * @param {any} pdf
 * @param {number} number
 */
export async function words(pdf, number) {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  return content.items
    .map((/** @type {any} */ item) => (item.str ?? "") + (item.hasEOL ? " " : ""))
    .join("")
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/\s+/g, " ");
}
