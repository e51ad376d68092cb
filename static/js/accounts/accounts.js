// @ts-check
/** The organiser's accounts: paints the list and asks before each deed that ends somebody's session. */
import {deed} from "../core/deed.js";
import {ask, openDialog} from "../core/dialog.js";
import {handleForm} from "../core/form.js";
import {dayTime} from "../core/format.js";
import {icon} from "../core/icons.js";
import {html, nothing, render} from "../core/lit.js";
import {complain, toast} from "../core/toast.js";
import {t} from "../core/wording.js";

const ROLES = {
  organiser: t("Organiser"), secretariat: t("Secretariat"), credentials: t("Credentials committee"), desk: t("Desk"), teller: t("Teller"),
  chair: t("Chair"), inspector: t("Inspector"), projector: t("Big screen"),
};
const accounts = JSON.parse(document.getElementById("accounts")?.textContent || "[]");
const form = document.getElementById("new-account");
const mayChange = form instanceof HTMLFormElement;

/** @param {() => Promise<void>} work */
async function attempt(work) {
  try {
    await work();
  } catch (refusal) {
    complain(refusal);
  }
}

/** A link for one sign-in, to be opened on the device it is for. @param {any} account */
const link = (account) => attempt(async () => {
  const {link: address} = await deed(`/accounts/${account.id}/link`);
  await openDialog((close) => html`<div class="dialog-body"><h2>${t("Sign-in link for {name}", {name: account.name})}</h2>
    <p>${t("Open it once on the device it is for. It is shown only now.")}</p><input class="input" readonly .value=${address} autofocus @focus=${(/** @type {any} */ event) => event.target.select()}></div>
    <div class="dialog-foot"><button type="button" class="button primary" @click=${() => close()}>${t("Close")}</button></div>`, {wide: true});
});

/** @param {any} account */
const closing = (account) => attempt(async () => {
  const closed = !account.closed_at;
  const sure = !closed || await ask({
    title: t("Close the account {name}?", {name: account.name}),
    text: t("Its screens are signed out at once. It can be reopened."), confirm: t("Close the account"), danger: true,
  });
  if (!sure) return;
  await deed(`/accounts/${account.id}/closed`, {closed});
  location.reload();
});

/** @param {any} account */
const password = (account) => openDialog((close) => html`<form class="stack" @submit=${(/** @type {any} */ event) => renew(event, account, close)}>
    <div class="dialog-body"><h2>${t("New password for {name}", {name: account.name})}</h2>
    <div class="field"><label for="fresh">${t("Password")}</label><input class="input" id="fresh" type="password" minlength="10" maxlength="200" required autofocus autocomplete="new-password">
    <p class="hint">${t("Screens signed in with the old password are signed out.")}</p></div></div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => close()}>${t("Cancel")}</button><button class="button primary">${t("Set the password")}</button></div></form>`);

/** @param {SubmitEvent} event @param {any} account @param {() => void} close */
function renew(event, account, close) {
  event.preventDefault();
  const field = /** @type {HTMLInputElement} */ (document.getElementById("fresh"));
  attempt(async () => {
    await deed(`/accounts/${account.id}/password`, {password: field.value});
    close();
    toast(t("The password is set."), "good");
  });
}

/** @param {any} account */
const row = (account) => html`<tr><td><b>${account.name}</b></td><td>${ROLES[/** @type {keyof typeof ROLES} */ (account.role)]}</td>
  <td>${account.closed_at ? html`<span class="tag bad">${t("Closed")}</span>` : html`<span class="tag good">${t("Open")}</span>`}</td>
  <td class="quiet">${account.last_seen ? dayTime(account.last_seen) : t("never signed in")}</td>
  <td>${mayChange ? html`<div class="row end">${account.closed_at ? nothing : html`
    <button type="button" class="button small" @click=${() => link(account)}>${icon("qr")}${t("Sign-in link")}</button>
    <button type="button" class="button small" @click=${() => password(account)}>${icon("key")}${t("New password")}</button>`}
    <button type="button" class="button small" @click=${() => closing(account)}>${account.closed_at ? t("Reopen") : t("Close the account")}</button></div>` : nothing}</td></tr>`;

render(html`<table class="table stacked accounts"><thead><tr><th>${t("Account name")}</th><th>${t("Part in the hall")}</th><th>${t("State")}</th><th>${t("Last sign-in")}</th><th></th></tr></thead>
  <tbody>${accounts.map(row)}</tbody></table>`, /** @type {HTMLElement} */ (document.getElementById("list")));

if (mayChange) handleForm(form, (fields) => deed("/accounts", fields), () => location.reload());
