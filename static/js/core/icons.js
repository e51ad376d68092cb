// @ts-check
/** One set of stroke icons, the same as in templates/icons.html. */
import {html} from "./lit.js";

/** @type {Record<string, string>} */
export const ICONS = {
  "agenda": "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
  "arrow-down": "M12 5v14M6 13l6 6 6-6",
  "arrow-left": "M19 12H5M11 6l-6 6 6 6",
  "arrow-right": "M5 12h14M13 6l6 6-6 6",
  "arrow-up": "M12 19V5M6 11l6-6 6 6",
  "badge": "M5 4h14v16H5zM9 4V2h6v2M9 15h6M10 18h4M9.8 10a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0",
  "bell": "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4",
  "calendar": "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  "camera": "M4 8h3l2-3h6l2 3h3v11H4zM8.6 13a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0",
  "chair": "M4 20h16M6 20l1.5-8h9L18 20M12 12V5M9.5 5h5",
  "chart": "M4 20h16M7 20v-7M12 20V5M17 20v-10",
  "check": "M4.5 12.8l5 5L19.5 7",
  "check-circle": "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0M7.5 12.4l3 3 6-6.4",
  "chevron-down": "M6 9l6 6 6-6",
  "chevron-left": "M15 6l-6 6 6 6",
  "chevron-right": "M9 6l6 6-6 6",
  "chevron-up": "M6 15l6-6 6 6",
  "clock": "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 7v5l3.5 2",
  "copy": "M9 9h11v11H9zM5 15H4V4h11v1",
  "cross": "M6 6l12 12M18 6L6 18",
  "cross-circle": "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0M8.5 8.5l7 7M15.5 8.5l-7 7",
  "document": "M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h5",
  "door-in": "M14 3h6v18h-6M3 12h11M10 8l4 4-4 4",
  "door-out": "M10 3H4v18h6M10 12h11M17 8l4 4-4 4",
  "download": "M12 4v11M7 11l5 5 5-5M4 20h16",
  "edit": "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  "eye": "M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0",
  "eye-off": "M4 4l16 16M9.9 5.8A10 10 0 0 1 12 5.5c6.4 0 10 6.5 10 6.5a16 16 0 0 1-2.6 3.3M6.2 7.6A15.5 15.5 0 0 0 2 12s3.6 6.5 10 6.5a9.8 9.8 0 0 0 4.3-1M10 10a2.8 2.8 0 0 0 4 4",
  "filter": "M4 5h16l-6 8v6l-4-2v-4z",
  "gear": "M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1",
  "globe": "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
  "home": "M4 11l8-7 8 7v9h-6v-6h-4v6H4z",
  "info": "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0M12 11v6M12 7.5h.01",
  "journal": "M6 3h13v18H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8 3v18M11.5 8h4.5M11.5 12h4.5",
  "key": "M4 15a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M11 12l9-9M16 7l3 3",
  "keyboard": "M2.5 6h19v12h-19zM6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8",
  "lock": "M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4",
  "megaphone": "M4 10v4h3l9 5V5L7 10zM19 9.5a4 4 0 0 1 0 5M8 14l1 6h2.5",
  "menu": "M4 6h16M4 12h16M4 18h16",
  "message": "M4 5h16v11H10l-4 4v-4H4zM8 9.5h8M8 12.5h5",
  "minus": "M5 12h14",
  "monitor": "M3 4h18v12H3zM8 20h8M12 16v4",
  "other": "M4 5h16v11H10l-4 4v-4H4zM9 10.5h6",
  "pause": "M8 5v14M16 5v14",
  "people": "M5.6 8a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.9a3.4 3.4 0 0 1 0 6.3M18 14.3c2.2.8 3.5 2.8 3.5 5.7",
  "seat": "M7 4v8h10V4M5 12h14v4H5zM7 16v4M17 16v4",
  "person": "M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M4 21c0-4.2 3.6-7 8-7s8 2.8 8 7",
  "pin": "M9 3h6l-1 6 4 4H6l4-4zM12 13v8",
  "place": "M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21zM9.6 9.5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0",
  "play": "M7 4l13 8-13 8z",
  "plus": "M12 5v14M5 12h14",
  "print": "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
  "qr": "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v3M14 20h3M20 20h.01",
  "question": "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0M9.3 9.3a2.8 2.8 0 1 1 4 2.8c-.9.5-1.3 1-1.3 2M12 17.3h.01",
  "refresh": "M20 11a8 8 0 0 0-14.5-4L4 9M4 4v5h5M4 13a8 8 0 0 0 14.5 4l1.5-2M20 20v-5h-5",
  "scales": "M12 4v16M7 20h10M5 7h14M5 7l-3 7a3 3 0 0 0 6 0zM19 7l-3 7a3 3 0 0 0 6 0z",
  "search": "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M15.5 15.5L21 21",
  "send": "M4 12L20 4l-6 16-3-7z",
  "sign-out": "M10 3H5v18h5M10 12h11M17 8l4 4-4 4",
  "stop": "M6 6h12v12H6z",
  "text-size": "M3 18L7.5 6 12 18M4.5 14h6M13.5 18l3.2-8 3.3 8M14.6 15.3h4.3",
  "trash": "M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6",
  "undo": "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  "upload": "M12 16V5M7 9l5-5 5 5M4 20h16",
  "vote": "M4 11h16v10H4zM8 11V3h8v8M10 6.5l1.5 1.5L14.5 5M8 15h8",
  "warning": "M12 3l10 18H2zM12 10v5M12 18h.01",
  "wifi-off": "M3 3l18 18M8.5 8A14 14 0 0 0 3 10.5M12 7c3.3 0 6.5 1.2 9 3.5M6.5 14a8 8 0 0 1 4.5-2M16 13c.6.3 1.1.6 1.6 1M12 19h.01",
  "zoom-in": "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M15.5 15.5L21 21M10.5 7.5v6M7.5 10.5h6",
  "zoom-out": "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0M15.5 15.5L21 21M7.5 10.5h6",
};

/** @param {string} name @param {string} [kind] further classes @returns {unknown} */
export function icon(name, kind = "") {
  return html`<svg class="icon ${kind}" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name]}></path></svg>`;
}

/** The gold star of the congress. @returns {unknown} */
export function star() {
  return html`<svg class="star" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d="M12 1.8l3 6.6 7.2.8-5.3 4.9 1.5 7.1L12 17.6l-6.4 3.6 1.5-7.1L1.8 9.2 9 8.4z"></path></svg>`;
}
