// @ts-check
/** Signs in with the token behind # of a one-time link; the token leaves the address bar at once and goes only into the post. */
import {deed} from "./deed.js";
import {handleForm, tell} from "./form.js";
import {t} from "./wording.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("#link form"));
const token = location.hash.slice(1);
history.replaceState(null, "", location.pathname);
document.addEventListener("new-language", () => history.replaceState(null, "", `#${token}`));

handleForm(form, () => deed("/sign-in/link", {token}));
if (!token) {
  form.querySelector("button")?.setAttribute("disabled", "");
  tell(form, {message: t("This address is incomplete: scan the code again, or copy the whole link.")});
}
