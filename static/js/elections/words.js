// @ts-check
/** The steps of an election as the office page names them, and what each one is about. Which step may be taken is the server's to say. */
import {t} from "../core/wording.js";

/** @typedef {{states: string[], name: () => string, about: () => string}} Step the states in which the step is the present one */

/** @type {Record<string, Step>} */
const STEPS = {
  number: {states: ["draft"], name: () => t("Number to elect"), about: () => t("The presidium presents the number; the congress votes on it openly. The number is settled before names are discussed.")},
  nominations: {states: ["number_voted", "nominating", "opinion_ballot"], name: () => t("Nominations and list"), about: () => t("The list of the convening committee is the official nomination. Delegates may nominate others or stand themselves; who asks to withdraw is decided by the congress. Then the list is drawn up in the order of given names, within the surplus allowed.")},
  list: {states: ["consolidated"], name: () => t("Vote on the list"), about: () => t("The congress votes openly on the list and its number before ballots are issued.")},
  tellers: {states: ["list_voted"], name: () => t("Tellers"), about: () => t("The congress chooses the tellers with their cards raised. Nobody who stands for election may be one.")},
  issuing: {states: ["tellers_voted", "issuing"], name: () => t("Issue ballots"), about: () => t("When issuing begins, the base and its people are frozen and presence is sealed. Every delegate present receives one ballot; then the tellers show the empty box and seal it.")},
  voting: {states: ["voting"], name: () => t("Ballot"), about: () => t("The delegates cast their ballots. Afterwards the sheets that came back are counted before anybody looks at the names.")},
  closed: {states: ["closed"], name: () => t("Report to the congress"), about: () => t("Issued and returned are reported to the congress before anything is counted.")},
  counting: {states: ["counting"], name: () => t("Counting the ballots"), about: () => t("The tellers enter the ballots in batches, each batch several times. The figures must agree with each other before there is a result.")},
  minutes: {states: ["reconciled"], name: () => t("Counting minutes"), about: () => t("The tellers and the presidium sign the minutes. Nothing is shown to the hall before.")},
  announced: {states: ["minutes_signed"], name: () => t("Announcement"), about: () => t("The head teller reads the result; tablets and screens show it from this moment.")},
  over: {states: ["announced", "tie_round", "next_round"], name: () => t("What follows"), about: () => t("A round between those with equal votes, a round for the seats still open, or the end.")},
  elect: {states: ["consolidated", "voting"], name: () => t("Vote with cards"), about: () => t("The congress votes openly with cards raised, person by person or on the whole list.")},
  told: {states: ["closed"], name: () => t("Announcement"), about: () => t("The result is told to the hall; tablets and screens show it from this moment.")},
};

const PAPER = ["number", "nominations", "list", "tellers", "issuing", "voting", "closed", "counting", "minutes", "announced", "over"];
const CARDS = ["number", "nominations", "elect", "told", "over"];

/**
 * The steps of an election, each done, now or still to come; a suspended one stands where it was.
 * @param {any} election @returns {(Step & {key: string, is: "done" | "now" | "later"})[]}
 */
export function steps(election) {
  const halted = ["suspended", "annulled"].includes(election.state);
  const before = halted ? [...election.history].reverse().find((/** @type {any} */ step) => step.after === election.state)?.before : null;
  const here = before || election.state;
  const own = (election.manner === "cards" ? CARDS : PAPER).map((key) => ({key, ...STEPS[key]}));
  const at = own.findIndex((step) => step.states.includes(here));
  return own.map((step, n) => ({...step, is: at < 0 || n < at ? "done" : n === at ? "now" : "later"}));
}

/** The step the election is at. @param {any} election */
export const present = (election) => steps(election).find((step) => step.is === "now") || steps(election).at(-1);
