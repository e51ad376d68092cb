// @ts-check
/** The words of this page. t() looks a sentence up in the catalogue, say() picks a language of a bilingual value. */

const root = document.documentElement;

/** The language of the page: "vi" or "en". */
export const language = root.lang === "en" ? "en" : "vi";

/** @type {Record<string, string>} */
const catalogue = await load(root.dataset.wording || "");

/**
 * The catalogue from the server, else the last one this device has seen; without both the English sentence stays.
 * @param {string} url @returns {Promise<Record<string, string>>}
 */
async function load(url) {
  if (!url) return {};
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const answer = await fetch(url);
      if (answer.ok) return remember(await answer.json());
    } catch (_) {
      await new Promise((done) => setTimeout(done, 300 * (attempt + 1)));
    }
  }
  return recall();
}

/** @param {Record<string, string>} words @returns {Record<string, string>} */
function remember(words) {
  try {
    localStorage.setItem(`wording.${language}`, JSON.stringify(words));
  } catch (_) { /* a full or closed storage costs only the copy */ }
  return words;
}

/** @returns {Record<string, string>} */
function recall() {
  try {
    return JSON.parse(localStorage.getItem(`wording.${language}`) || "{}");
  } catch (_) {
    return {};
  }
}

/**
 * The sentence in the language of the page, with its {placeholders} filled.
 * @param {string} sentence the English sentence, as in the catalogues
 * @param {Record<string, string | number>} [facts]
 * @returns {string}
 */
export function t(sentence, facts = {}) {
  const words = catalogue[sentence] || sentence;
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? String(facts[name]) : whole));
}

/**
 * A bilingual value in the language of the page; the other language when this one is empty.
 * @param {{vi?: string, en?: string} | string | null | undefined} value
 * @returns {string}
 */
export function say(value) {
  if (!value) return "";
  if (typeof value === "string") return value;
  const other = language === "vi" ? "en" : "vi";
  return value[language] || value[other] || "";
}
