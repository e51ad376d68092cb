// @ts-check
/**
 * Reads a USB scanner that types like a keyboard. Keys are taken by their place on the keyboard
 * (`KeyboardEvent.code`) and read as a US layout, so a Vietnamese layout, an input method or CapsLock cannot change a
 * badge. It never decides what a badge means.
 */

const PLAIN = {
  Minus: "-_", Equal: "=+", BracketLeft: "[{", BracketRight: "]}", Backslash: "\\|", Semicolon: ";:",
  Quote: "'\"", Backquote: "`~", Comma: ",<", Period: ".>", Slash: "/?", Space: "  ",
  NumpadDecimal: "..", NumpadDivide: "//", NumpadSubtract: "--", NumpadAdd: "++", NumpadMultiply: "**",
};
const SHIFTED_DIGITS = ")!@#$%^&*(";

/** A pause this short is no human being's; a pause this long ends a run of keys; so long is the silence after a scan
 * whose scanner sends no Enter (milliseconds). */
export const FAST = 35;
export const PAUSE = 250;
export const SILENCE = 140;
/** A run is a scanner's when so many of its keys, and most of them, came fast. A busy computer delays some. */
const CERTAIN = 6;
const MOST = 0.7;
const BADGE = /[0-9BCFGHJKLMNPQRSTVXZ]{27}$/i;

/**
 * The character a US keyboard gives for a key, or "" for a key that types nothing.
 * @param {{code: string, key: string, shiftKey: boolean}} event
 */
export function character(event) {
  const { code, key, shiftKey } = event;
  if (/^Key[A-Z]$/.test(code)) return shiftKey ? code[3] : code[3].toLowerCase();
  if (/^Digit\d$/.test(code)) return shiftKey ? SHIFTED_DIGITS[Number(code[5])] : code[5];
  if (/^Numpad\d$/.test(code)) return code[6];
  if (code in PLAIN) return PLAIN[/** @type {keyof typeof PLAIN} */ (code)][shiftKey ? 1 : 0];
  const nameless = code === "" || code === "Unidentified";
  return nameless && key.length === 1 && key > " " && key < "\x7f" ? key : "";
}

/** @param {string} text */
export const endsInBadge = (text) => BADGE.test(text.trim());

/**
 * Gathers fast keys. `press` answers what to do with the key: "scan" (text is complete), "swallow" (part of a scan)
 * or "leave" (a human being types).
 */
export class Wedge {
  constructor() {
    this.text = "";
    this.fast = 0;
    this.last = -Infinity;
  }

  get machine() { return this.fast >= CERTAIN && this.fast >= this.text.length * MOST; }

  /**
   * @param {{code: string, key: string, shiftKey: boolean, timeStamp: number}} event
   * @returns {{what: "leave" | "swallow" | "start"} | {what: "scan", text: string}}
   */
  press(event) {
    const gap = event.timeStamp - this.last;
    if (["Enter", "NumpadEnter", "Tab"].includes(event.code) || event.key === "Enter") {
      const complete = gap < PAUSE && (this.machine || endsInBadge(this.text));
      const text = this.text;
      this.forget();
      return complete ? { what: "scan", text } : { what: "leave" };
    }
    const typed = character(event);
    if (!typed) return { what: "leave" };
    const begins = gap >= PAUSE;
    this.text = begins ? typed : this.text + typed;
    this.fast = begins ? 1 : this.fast + Number(gap < FAST);
    this.last = event.timeStamp;
    if (begins) return { what: "start" };
    return { what: this.machine ? "swallow" : "leave" };
  }

  /** The badge of a scanner that sends no Enter, once it has been silent long enough; "" when there is none. */
  rest() {
    const text = this.machine && endsInBadge(this.text) ? this.text : "";
    if (text) this.forget();
    return text;
  }

  forget() {
    this.text = "";
    this.fast = 0;
    this.last = -Infinity;
  }
}

/**
 * Listens to the whole page. What the first keys of a scan typed into `field` is taken back.
 * @param {HTMLInputElement} field
 * @param {(text: string) => void} scanned
 */
export function listen(field, scanned) {
  const wedge = new Wedge();
  let before = "";
  let timer = 0;
  const finish = (/** @type {string} */ text) => {
    field.value = before;
    field.dispatchEvent(new Event("input"));
    scanned(text);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.repeat) return;
    const shown = field.value;
    const heard = wedge.press(event);
    if (heard.what === "start") before = shown;
    if (heard.what === "swallow" || heard.what === "scan") {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    clearTimeout(timer);
    if (heard.what === "scan") finish(heard.text);
    else if (wedge.fast) timer = window.setTimeout(() => { const text = wedge.rest(); if (text) finish(text); }, SILENCE);
  }, true);
}
