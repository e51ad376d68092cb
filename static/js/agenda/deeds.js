// @ts-check
// What a person can do on the agenda page: each deed is one POST; afterwards the plan is asked afresh.
import { deed } from "../core/deed.js";
import { ask } from "../core/dialog.js";
import { complain, toast } from "../core/toast.js";
import { say, t } from "../core/wording.js";

/** @typedef {import("./agenda.js").Item} Item @typedef {import("./agenda.js").State} State */
/** @typedef {ReturnType<typeof deeds>} Deeds */

/** @param {Item} item */
const name = (item) => `${item.number}. ${say(item.title)}`;

/**
 * @param {State} state
 * @param {() => void} paint
 * @param {() => Promise<void>} reload
 */
export function deeds(state, paint, reload) {
  /** @param {string} path @param {Record<string, any>} body @param {string} [done] */
  async function run(path, body, done) {
    try {
      await deed(path, body);
      if (done) toast(done, "good");
      await reload();
    } catch (refusal) {
      complain(refusal);
    }
  }
  /** @param {Partial<State>} change */
  const become = (change) => {
    Object.assign(state, change);
    paint();
  };
  const focusForm = () => /** @type {HTMLElement | null} */ (document.querySelector("#item-title"))?.focus();

  return {
    /** @param {number} id */
    choose: (id) => become({ chosen: id, editing: null, adding: null }),
    /** @param {number} id */
    edit: (id) => {
      become({ editing: id, adding: null, chosen: id });
      focusForm();
    },
    /** @param {number} id 0: at the end of the session */
    addUnder: (id) => {
      become({ adding: id, editing: null });
      focusForm();
    },
    leaveForm: () => become({ adding: null, editing: null }),
    blank: () => ({ number: "", starts: state.day ? `${state.day}T` : "", ends: "", title: { vi: "", en: "" }, presenter: "", note: "" }),
    /** @param {Item | null} item @param {Record<string, any>} told */
    save: async (item, told) => {
      if (item) await deed(`/agenda/items/${item.id}/change`, told);
      else await deed("/agenda/items", { ...told, session: state.session, parent: state.adding || null });
      state.day = (told.ends || told.starts || state.day).slice(0, 10);
      Object.assign(state, item ? { editing: null } : {});
      if (!item) /** @type {HTMLFormElement | null} */ (document.querySelector(".agenda-form"))?.reset();
      await reload();
      if (!item) focusForm();
    },
    /** @param {Item} item @param {"up" | "down" | "in" | "out"} to */
    move: (item, to) => run(`/agenda/items/${item.id}/move`, { to }),
    /** @param {Item} item */
    finish: (item) => run(`/agenda/items/${item.id}/finish`, {}, t("Item {name} is done.", { name: item.number })),
    /** @param {Item} item */
    makeCurrent: async (item) => {
      const sure = await ask({
        title: t("Go to this item?"),
        text: name(item),
        confirm: t("Go to this item"),
        cancel: t("Stay where we are"),
      });
      if (sure) await run(`/agenda/items/${item.id}/make-current`, {}, t("All screens now show item {name}.", { name: item.number }));
    },
    /** @param {Item} item */
    remove: async (item) => {
      const sure = await ask({ title: t("Remove this item?"), text: name(item), confirm: t("Remove the item"), danger: true });
      if (sure) await run(`/agenda/items/${item.id}/remove`, {}, t("The item was removed."));
    },
    number: () => run(`/agenda/sessions/${state.session}/number`, {}, t("The items were numbered by their places.")),
  };
}
