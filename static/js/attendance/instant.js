// @ts-check
/** Instants of a sitting in the congress's own offset, whatever the clock of this device says. Paints nothing. */

/** @typedef {{id: number, title: any, day: string | null, windows: [string, string | null][]}} Sitting */

/** @param {string} iso @returns {number} */
export const millis = (iso) => Date.parse(iso);

/** Milliseconds as the server writes times, in the offset of `like`. @param {number} ms @param {string} like */
export function written(ms, like) {
  const offset = like.slice(-6);
  const sign = offset[0] === "-" ? -1 : 1;
  const minutes = sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  return `${new Date(ms + minutes * 60000).toISOString().slice(0, 23)}${offset}`;
}

/** From when to when the sitting may be looked at; while it runs, until now. @param {Sitting} sitting @param {string} now @returns {[number, number]} */
export function span(sitting, now) {
  const from = millis(sitting.windows[0][0]);
  const end = sitting.windows[sitting.windows.length - 1][1];
  return [from, Math.max(from + 60000, millis(end || now))];
}

/** The clock typed into a field, on the day of the sitting, kept inside it. @param {string} clock HH:MM or HH:MM:SS @param {Sitting} sitting @param {string} now @param {number} before */
export function typed(clock, sitting, now, before) {
  const [from, to] = span(sitting, now);
  const day = written(before, sitting.windows[0][0]).slice(0, 10);
  const at = Date.parse(`${day}T${clock.length === 5 ? `${clock}:00` : clock}.000${sitting.windows[0][0].slice(-6)}`);
  return Number.isNaN(at) ? before : Math.min(to, Math.max(from, at));
}
