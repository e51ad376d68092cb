// @ts-check
/** What the chair reads aloud at each step, for the office page and the podium: the question in three parts, the numbers in spoken order. */
import {number} from "../core/format.js";
import {say, t} from "../core/wording.js";

/** The three questions in their order (domain R-OV-1). */
const three = () => [t("Delegates who agree, please raise your cards."), t("Delegates who do not agree?"), t("Delegates who have another view?")];

/** @param {any} election */
const names = (election) => election.candidates.filter((/** @type {any} */ one) => one.place !== null);

/** @type {Record<string, (election: any) => string[]>} */
const WORDS = {
  draft: (election) => (election.seats ? [t("The presidium asks the congress to decide the number: {n} to be elected – {what}.", {n: number(election.seats), what: say(election.title)}), ...three()] : []),
  number_voted: () => [t("The presidium presents the list prepared by the convening committee.")],
  nominating: () => [t("Delegates, please name further candidates, or say if you wish to stand or to withdraw. The congress will decide on every request to withdraw.")],
  consolidated: (election) => [t("The list has {n} names, for {seats} to be elected. I ask the congress to decide on the list.", {n: number(names(election).length), seats: number(election.seats)}), ...three()],
  list_voted: () => [t("The presidium proposes the tellers. Nobody among them stands for election."), ...three()],
  tellers_voted: () => [t("The tellers explain the ballot, show the empty box and seal it. Each delegate receives one ballot.")],
  issuing: () => [t("Delegates, please check your ballot. Whoever has spoiled it may exchange it with the tellers before casting it.")],
  voting: () => [t("Please cast your ballots.")],
  closed: (election) => reported(election),
  counting: () => [t("The tellers count. The congress goes on with its programme.")],
  minutes_signed: () => [t("The head teller announces the result.")],
};

/** @param {any} election */
function reported(election) {
  const found = election.box?.figures;
  return found && typeof found.returned === "number" ? [t("Ballots issued: {issued}. Ballots returned: {returned}.", {issued: number(found.issued), returned: number(found.returned)})] : [];
}

/** @param {any} election @returns {string[]} */
export const spoken = (election) => WORDS[election.state]?.(election) ?? [];
