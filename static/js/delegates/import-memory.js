// @ts-check
/** What an import remembers on this device: the preview in the address, and how its upload was read, should the preview be gone. */

const KEY = "import";

/** @param {{draft: string, upload: string, file: string, kind: string, mapping: any}} state */
export function remember({draft, upload, file, kind, mapping}) {
  history.replaceState(null, "", `#${draft}`);
  try {
    sessionStorage.setItem(KEY, JSON.stringify({draft, upload, file, kind, mapping}));
  } catch (_) { /* a closed storage costs only the reading after a restart of the server */ }
}

export function forget() {
  history.replaceState(null, "", location.pathname);
  try {
    sessionStorage.removeItem(KEY);
  } catch (_) { /* there was nothing to forget */ }
}

/** @param {string} draft @returns {any} what is known of that preview */
export function recall(draft) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) || "{}");
    return kept.draft === draft ? {upload: kept.upload, file: kept.file, kind: kept.kind, mapping: kept.mapping} : {};
  } catch (_) {
    return {};
  }
}

/** Whether a person should look at the columns before the rows: something was not understood, and no saved profile says so. @param {any} head @returns {boolean} */
export function needsLook(head) {
  if (head.profile) return head.profile.how === "misfit";
  return head.sheets.some((/** @type {any} */ sheet) => !sheet.read || unknown(sheet).length > 0);
}

/** The columns of a sheet that have a heading and were not understood. @param {any} sheet @returns {any[]} */
export function unknown(sheet) {
  return sheet.read ? sheet.columns.filter((/** @type {any} */ column) => column.label && column.field === "ignore") : [];
}
