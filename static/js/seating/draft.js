// @ts-check
/** A plan while it is being made: many blocks at once, gaps as words, and where everything will lie. */

const LETTERS = "ABCDEFGHIKLMNOPQRSTUVXY";
const AISLE = 1.6; // as in congress_app/seating/rules.py

/** @param {{blocks: number, rows: number, seats: number, bands: number}} wish @param {any[]} [there] blocks whose letters are taken @returns {any[]} */
export function many({ blocks, rows, seats, bands }, there = []) {
  const taken = new Set(there.map((one) => one.code));
  const free = [...LETTERS].filter((letter) => !taken.has(letter));
  const behind = Math.max(0, ...there.map((one) => one.band));
  return Array.from({ length: Math.min(blocks * bands, free.length) }, (_, index) => ({
    code: free[index], name_vi: "", name_en: "", kind: "delegates", rows, per_row: seats,
    band: behind + 1 + Math.floor(index / blocks), place: 1 + (index % blocks), gaps: "",
  }));
}

/** "1-1, 1-2" as places inside the block; what is no place is left out. @param {string} said @param {number} rows @param {number} seats */
export const gapsOf = (said, rows, seats) => [...said.matchAll(/(\d{1,2})\s*-\s*(\d{1,2})/g)]
  .map(([, row, seat]) => /** @type {[number, number]} */ ([Number(row), Number(seat)]))
  .filter(([row, seat]) => row >= 1 && seat >= 1 && row <= rows && seat <= seats);

/** @param {[number, number][]} missing */
export const gapsSaid = (missing) => missing.map(([row, seat]) => `${row}-${seat}`).join(", ");

/** The plan with places, as the server would lay it out. @param {any} hall @param {any[]} blocks */
export function drawn(hall, blocks) {
  const laid = blocks.map((one) => ({ ...one, name: { vi: one.name_vi, en: one.name_en }, missing: gapsOf(one.gaps, one.rows, one.per_row), x: 0, y: 0 }));
  laid.sort((a, b) => a.band - b.band || a.place - b.place);
  const bands = [...new Set(laid.map((one) => one.band))].map((band) => laid.filter((one) => one.band === band));
  const wide = (/** @type {any[]} */ row) => row.reduce((sum, one) => sum + one.per_row, 0) + AISLE * (row.length - 1);
  const width = Math.max(0, ...bands.map(wide));
  let y = hall.stage + AISLE;
  for (const row of bands) {
    let x = (width - wide(row)) / 2;
    for (const one of row) { Object.assign(one, { x, y }); x += one.per_row + AISLE; }
    y += Math.max(...row.map((/** @type {any} */ one) => one.rows)) + AISLE;
  }
  return { ...hall, width, depth: y - AISLE, blocks: laid, seats: laid.reduce((sum, one) => sum + one.rows * one.per_row - one.missing.length, 0) };
}
