// @ts-check
/**
 * What keys and taps make of one ballot. Pure: a state and a key go in, the next state comes out, and the ballot when it is finished.
 * It knows how a ballot is written down, not whether it is valid; that the server says.
 *
 * Digits name a row (as many digits as the highest number has) and change it; zeros alone turn all rows over; Enter finishes.
 * "+" finishes with the station's own most frequent marking, "*" starts from it. "-" and a digit: invalid, for that reason.
 * "/": doubtful. Backspace takes the last change back. An open vote on paper: one digit per question, 0 none, "*" several.
 */

/** @typedef {{kind: "marked" | "invalid" | "doubtful", marks: string, reason: string}} Ballot */
/** @typedef {{form: string, offers: number[], reasons: string[]}} Sheet rows of the ballot: how many answers each offers */
/** @typedef {{marks: string, typed: string, undo: string[], asking: boolean}} State asking: which reason makes it invalid */
/** @typedef {{state: State, ballot?: Ballot, back?: true, miss?: "row" | "answer" | "pattern"}} Turn */

const CYCLE = "ADNB";
export const UNANSWERED = " ";

/** @param {Sheet} sheet @returns {boolean} */
const asks = (sheet) => sheet.form === "questions";

/** @param {Sheet} sheet @returns {string} how a ballot looks before anything is typed */
export function untouched(sheet) {
  return (asks(sheet) ? UNANSWERED : sheet.form === "B1" ? "1" : "A").repeat(sheet.offers.length);
}

/** @param {Sheet} sheet @param {Ballot} [ballot] one that is corrected @returns {State} */
export function begin(sheet, ballot) {
  return {marks: ballot && ballot.kind === "marked" ? ballot.marks : untouched(sheet), typed: "", undo: [], asking: false};
}

/** @param {State} state @param {string} marks @returns {State} */
const changed = (state, marks) => ({marks, typed: "", undo: [...state.undo, state.marks], asking: false});

/** @param {string} marks @returns {Ballot} */
const marked = (marks) => ({kind: "marked", marks, reason: ""});

/** @param {string} marks @param {number} row @param {string} sign */
const placed = (marks, row, sign) => marks.slice(0, row) + sign + marks.slice(row + 1);

/** Change one row as its number (or a tap) does. @param {Sheet} sheet @param {State} state @param {number} row from 0 @returns {Turn} */
export function tap(sheet, state, row) {
  if (row < 0 || row >= sheet.offers.length || asks(sheet)) return {state: {...state, typed: ""}, miss: "row"};
  const sign = state.marks[row];
  const next = sheet.form === "B1" ? (sign === "1" ? "0" : "1") : CYCLE[(CYCLE.indexOf(sign) + 1) % CYCLE.length];
  return {state: changed(state, placed(state.marks, row, next))};
}

/** Give a row its sign at once (touch). @param {State} state @param {number} row @param {string} sign @returns {Turn} */
export const put = (state, row, sign) => ({state: changed(state, placed(state.marks, row, sign))});

/** @param {Sheet} sheet @param {State} state @returns {Turn} */
function overturned(sheet, state) {
  const pairs = sheet.form === "B1" ? "10" : "AD";
  const turned = Array.from(state.marks, (sign) => (sign === pairs[0] ? pairs[1] : sign === pairs[1] ? pairs[0] : sign));
  return {state: changed(state, turned.join(""))};
}

/** @param {Sheet} sheet @param {State} state @param {string} sign @returns {Turn} */
function answered(sheet, state, sign) {
  const row = state.marks.indexOf(UNANSWERED);
  if (row < 0 || (sign !== "*" && Number(sign) > sheet.offers[row])) return {state, miss: row < 0 ? "row" : "answer"};
  return put(state, row, sign);
}

/** @param {Sheet} sheet @param {State} state @param {string} digit @returns {Turn} */
function numbered(sheet, state, digit) {
  if (asks(sheet)) return answered(sheet, state, digit);
  const typed = state.typed + digit;
  if (typed.length < String(sheet.offers.length).length) return {state: {...state, typed}};
  return Number(typed) === 0 ? overturned(sheet, state) : tap(sheet, state, Number(typed) - 1);
}

/** @param {Sheet} sheet @param {State} state @param {string} key @returns {Turn} */
function reasoned(sheet, state, key) {
  const reason = sheet.reasons[Number(key) - 1];
  if (/^\d$/.test(key) && reason) return {state: begin(sheet), ballot: {kind: "invalid", marks: "", reason}};
  return {state: {...state, asking: false}};
}

/** @param {Sheet} sheet @param {State} state @returns {Turn} */
function undone(sheet, state) {
  if (state.typed) return {state: {...state, typed: state.typed.slice(0, -1)}};
  if (!state.undo.length) return {state, back: true};
  return {state: {...state, marks: state.undo[state.undo.length - 1], undo: state.undo.slice(0, -1)}};
}

/** @param {Sheet} sheet @param {State} state @returns {Turn} */
function finished(sheet, state) {
  if (state.typed) return Number(state.typed) ? tap(sheet, state, Number(state.typed) - 1) : {state: {...state, typed: ""}, miss: "row"};
  if (state.marks.includes(UNANSWERED)) return {state, miss: "answer"};
  return {state: begin(sheet), ballot: marked(state.marks)};
}

/**
 * One key.
 * @param {Sheet} sheet @param {State} state @param {string} key as in KeyboardEvent.key
 * @param {string} pattern the station's own most frequent marking, "" while there is none @returns {Turn}
 */
export function press(sheet, state, key, pattern) {
  if (state.asking) return reasoned(sheet, state, key);
  if (/^\d$/.test(key)) return numbered(sheet, state, key);
  if (key === "Enter") return finished(sheet, state);
  if (key === "*" && asks(sheet)) return answered(sheet, state, "*");
  if (key === "+" || key === "*") {
    if (!pattern || state.typed || state.undo.length) return {state, miss: "pattern"};
    return key === "+" ? {state: begin(sheet), ballot: marked(pattern)} : {state: changed(state, pattern)};
  }
  if (key === "-") return {state: {...state, typed: "", asking: true}};
  if (key === "/") return {state: begin(sheet), ballot: {kind: "doubtful", marks: "", reason: ""}};
  return key === "Backspace" ? undone(sheet, state) : {state};
}
