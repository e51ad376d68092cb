// @ts-check
/** The keys of the steward. They work while the field has the focus, as it always has here; letters stay free for names. */

import { keys, showKeys } from "/static/js/core/keys.js";

/** A scanner types its second key within this time; only then is a letter certainly a person's (milliseconds). */
const ALONE = 160;

/** @typedef {import("/static/js/core/keys.js").Deed} Deed */

/**
 * @param {HTMLInputElement} field
 * @param {Record<string, Deed>} deeds  by key name; "p" counts only while the field is empty and its `when` says so
 */
export function stewardKeys(field, deeds) {
  // A badge may begin with a P: outside the field the letter is listed but does nothing, so a scan cannot issue a PIN.
  keys(deeds.p ? {...deeds, p: {...deeds.p, when: () => false}} : deeds);
  let pending = 0;
  const later = (/** @type {() => void} */ run) => {
    pending = window.setTimeout(() => {
      field.value = "";
      field.dispatchEvent(new Event("input"));
      run();
    }, ALONE);
  };
  document.addEventListener("keydown", () => clearTimeout(pending), true);
  field.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    const empty = field.value === "";
    if (event.key === "?" && empty) return void (event.preventDefault(), showKeys());
    const letter = event.code === "KeyP";
    if (!empty && (letter || event.key === "p")) return;
    const deed = deeds[letter ? "p" : event.key];
    if (!deed || (deed.when && !deed.when())) return;
    if (letter) return later(() => deed.run(event));
    event.preventDefault();
    deed.run(event);
  });
}
