// @ts-check
/** What the desk says to somebody who is off the list, from the decision of the committee. */

import { t } from "/static/js/core/wording.js";

/**
 * Why somebody is not let in, from the standing; the door's own sentence for everybody else.
 * @param {any} person
 * @returns {{headline: string, advice: string} | null}
 */
export function refused(person) {
  const known = /** @type {Record<string, {headline: string, advice: string}>} */ ({
    not_qualified: { headline: t("Not qualified"), advice: t("The credentials committee has not recognised this person. Not recorded: ask them politely to wait, and call the committee.") },
    replaced: { headline: t("Replaced by an alternate"), advice: t("An alternate has taken this place. Not recorded: call the credentials committee.") },
    withdrawn: { headline: t("Withdrawn from the list"), advice: t("No longer on the list. Not recorded: call the secretariat.") },
  });
  return known[person?.standing] ?? null;
}
