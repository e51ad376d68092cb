// @ts-check
// Finds words in an open PDF, page by page from where the reader is, and forgets nothing it has read once.
import { words } from "./source.js";

/** @param {any} pdf */
export function finder(pdf) {
  /** @type {string[]} */
  const read = [];

  /** @param {number} page */
  async function text(page) {
    read[page] ??= await words(pdf, page);
    return read[page];
  }

  /**
   * The next page with the sought words after `from` (or before it, with step -1), going round; 0 when there is none.
   * @param {string} sought
   * @param {number} from
   * @param {1 | -1} step
   */
  return async function next(sought, from, step) {
    const plain = sought.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
    if (!plain) return 0;
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const page = ((((from - 1 + step * n) % pdf.numPages) + pdf.numPages) % pdf.numPages) + 1;
      if ((await text(page)).includes(plain)) return page;
    }
    return 0;
  };
}
