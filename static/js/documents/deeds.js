// @ts-check
// What a person can do with a document: read, release, withdraw, rename, attach, order, throw away.
import { deed } from "../core/deed.js";
import { ask, openDialog } from "../core/dialog.js";
import { tell, values } from "../core/form.js";
import { html } from "../core/lit.js";
import { complain, toast } from "../core/toast.js";
import { say, t } from "../core/wording.js";
import { itemChoice } from "./items.js";

/** @typedef {import("./manage.js").Document} Document */

/**
 * @param {import("./manage.js").Office} office
 * @param {() => Promise<void>} refresh
 * @param {(document: Document) => void} open
 */
export function deeds(office, refresh, open) {
  /** @param {Document} document @param {string} step @param {Record<string, any>} [body] @param {string} [done] */
  async function run(document, step, body = {}, done = "") {
    try {
      await deed(`/documents/${document.id}/${step}`, body);
      if (done) toast(done, "good");
      await refresh();
    } catch (refusal) {
      complain(refusal);
    }
  }

  /** @param {Document} document */
  async function edit(document) {
    await openDialog((close) => {
      const save = async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const form = /** @type {HTMLFormElement} */ (event.currentTarget);
        const told = values(form);
        try {
          await deed(`/documents/${document.id}/change`, { title: { vi: told.title, en: told.title_en }, item: Number(told.item) });
          close();
          await refresh();
        } catch (refusal) {
          tell(form, refusal);
        }
      };
      return html`<form @submit=${save} novalidate><div class="dialog-body"><h2>${t("Rename or attach")}</h2>
        <div class="field"><label for="paper-vi">${t("Title in Vietnamese")}</label><input class="input" id="paper-vi" name="title" maxlength="300" .value=${document.title.vi} autofocus /><p class="wrong" data-for="title" role="alert"></p></div>
        <div class="field"><label for="paper-en">${t("Title in English")}</label><input class="input" id="paper-en" name="title_en" maxlength="300" .value=${document.title.en} /></div>
        <div class="field"><label for="paper-item">${t("Belongs to the agenda item")}</label>${itemChoice("paper-item", office.places, document.item || 0)}</div>
        <p class="wrong" data-for="" role="alert"></p></div>
        <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button class="button primary" type="submit">${t("Save")}</button></div></form>`;
    });
  }

  return {
    open,
    edit,
    /** @param {Document} document */
    release: async (document) => {
      const sure = await ask({ title: t("Release to the tablets?"), text: t("“{title}” appears on every tablet at once.", { title: say(document.title) }), confirm: t("Release to the tablets") });
      if (sure) await run(document, "release", {}, t("The document is on the tablets."));
    },
    /** @param {Document} document */
    withdraw: async (document) => {
      const text = t("“{title}” disappears from every tablet. Delegates who read it now see it close.", { title: say(document.title) });
      if (await ask({ title: t("Withdraw from the tablets?"), text, confirm: t("Withdraw the document"), danger: true })) {
        await run(document, "withdraw", {}, t("The document is off the tablets."));
      }
    },
    /** @param {Document} document */
    remove: async (document) => {
      const text = t("“{title}” and its file are deleted.", { title: say(document.title) });
      if (await ask({ title: t("Throw the draft away?"), text, confirm: t("Throw the draft away"), danger: true })) await run(document, "remove");
    },
    /** @param {Document} document @param {"up" | "down"} to */
    move: (document, to) => run(document, "move", { to }),
  };
}
