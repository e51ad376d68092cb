// @ts-check
// Names of roles and of the parts of the program, as the journal shows them.
import {t} from "/static/js/core/wording.js";

/** @param {string} role */
export function roleName(role) {
  /** @type {Record<string, string>} */
  const names = {
    organiser: t("Organiser"), secretariat: t("Secretariat"), desk: t("Desk"), teller: t("Teller"), chair: t("Chair"),
    inspector: t("Inspector"), projector: t("Projector"), delegate: t("Delegate"), program: t("The program"),
    "command line": t("Command line"), visitor: t("Visitor"),
  };
  return names[role] || role;
}

/** @param {string} area */
export function areaName(area) {
  /** @type {Record<string, string>} */
  const names = {
    congress: t("Congress and sessions"), accounts: t("Accounts and sign-in"), delegates: t("Delegates"), credentials: t("Badges"), quality: t("Data quality"),
    attendance: t("Door"), agenda: t("Agenda"), documents: t("Documents"), messages: t("Messages"), voting: t("Votes"),
    reporting: t("Credentials report"), projector: t("Screens"), operations: t("Operation"),
  };
  return names[area] || area;
}
