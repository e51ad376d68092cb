// @ts-check
// The few signs of the stage, drawn as paths so that they need no font. Words always stand beside them.
import { svg } from "/static/js/core/lit.js";

/** @param {string} path */
const filled = (path) => svg`<svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor"><path d=${path}></path></svg>`;

/** @param {string} path */
const drawn = (path) => svg`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor"
  stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"><path d=${path}></path></svg>`;

export const star = filled("M12 1.6l2.55 7.35 7.78.16-6.2 4.7 2.25 7.45L12 16.8l-6.38 4.46 2.25-7.45-6.2-4.7 7.78-.16z");
export const check = drawn("M4.5 12.8l5 5L19.5 6.8");
export const cross = drawn("M6 6l12 12M18 6L6 18");
export const open = drawn("M4 13v6h16v-6M12 4v9M8.5 9.8L12 13.3l3.5-3.5");
export const wait = drawn("M12 7v5l3.4 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z");
export const bell = drawn("M6 17V11a6 6 0 0 1 12 0v6l1.6 1.6H4.4zM10.4 21.4h3.2");
export const person = drawn("M12 12a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4zM4 21c.7-4.2 3.9-6.4 8-6.4s7.3 2.2 8 6.4");
export const paper = drawn("M6 3h8l4.4 4.4V21H6zM14 3v4.6h4.4M9.4 12.4h5.2M9.4 16.4h5.2");
export const away = drawn("M3.5 3.5l17 17M5 12.6c1-1 2.1-1.7 3.4-2.2M2 9.2a15 15 0 0 1 3.6-2.4M12 19.2h.01M12.6 9.4A10 10 0 0 1 19 12.6M9.8 5.4A15 15 0 0 1 22 9.2");
export const people = drawn("M9 11.4a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM2.4 20c.5-3.8 3.1-5.8 6.6-5.8s6.1 2 6.6 5.8M16 4.4a3.5 3.5 0 0 1 0 6.8M18 14.6c2 .8 3.2 2.6 3.6 5.4");
