// @ts-check
/** The record of one vote: the question, what was needed, the result, who did what when, and the roll by delegation. */
import {html, nothing, render} from "/static/js/core/lit.js";
import {clockTime, date, number} from "/static/js/core/format.js";
import {icon} from "/static/js/core/icons.js";
import {live} from "/static/js/core/live.js";
import {show} from "/static/js/core/deed.js";
import {complain} from "/static/js/core/toast.js";
import {say, t} from "/static/js/core/wording.js";
import {mannerWords, modeWords} from "./answers.js";
import {countdown} from "./countdown.js";
import {byDelegation} from "./delegations.js";
import {recordPapers, resultFiles} from "./papers.js";
import {bars, linked, questions, results, tag, turnout} from "./parts.js";
import {quorumTag} from "./quorum.js";
import {requestState} from "./override.js";
import {roll} from "./roll.js";
import {nextDeeds} from "./steps.js";

let record = JSON.parse(document.getElementById("record")?.textContent || "null");
/** @type {any} */
let now = {vote: null, cast: 0, roll: 0, tally: null};
/** @type {any} */
let headcount = null;
let busy = false;
const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} step */
function moment(step) {
  const at = record[`${step}_at`];
  return at ? html`${clockTime(at)}, ${date(at)}${record.by[step] ? html`<span class="quiet"> · ${record.by[step]}</span>` : nothing}` : "—";
}

function facts() {
  const item = record.agenda_item;
  const sets = record.sets;
  /** @type {[string, unknown][]} */
  const rows = [
    [t("Manner"), `${mannerWords(record.manner)} · ${modeWords(record.mode)}${record.changeable ? ` · ${t("may be changed until closing")}` : ""}${record.weighted ? ` · ${t("weighted")}` : ""}`],
    [t("Totals on the screens"), record.show_tally === "live" ? t("While votes come in") : t("After closing the vote")],
    [t("Decision rule"), say(record.rule_words)], [t("Agenda item"), item ? `${item.number} ${say(item.title)}` : "—"],
    [t("Delegates summoned"), sets ? number(sets.summoned) : "—"],
    ...(record.absent_throughout && !record.subtractions.length && sets ? [/** @type {[string, unknown]} */ ([t("Absent for the whole congress, not counted"), html`${number(record.absent_throughout)}${record.absent_reason ? ` · ${record.absent_reason}` : ""}`])] : []),
    ...record.subtractions.map(/** @returns {[string, unknown]} */ (/** @type {any} */ less) => [t("Not counted: {why}", {why: say(less.label)}), html`<details class="vote-less"><summary>${number(less.count)}</summary>${less.people.map((/** @type {any} */ each) => html`<p>${each.number} ${each.name}</p>`)}</details>`]),
    [t("Present when the vote opened"), sets ? number(sets.present) : "—"],
    [t("Vote opened"), moment("opened")], [t("Vote closed"), moment("closed")], [t("Result published"), moment("published")],
    ...(record.override ? [/** @type {[string, unknown]} */ ([t("Opened without a quorum, reason:"), record.override])] : []),
  ];
  return html`<dl class="vote-facts">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function middle() {
  if (record.annulled) return html`<p class="notice bad">${icon("cross-circle")}<b>${t("Annulled at {time}", {time: clockTime(record.annulled.at)})}</b><span>${record.annulled.reason}</span></p>
    ${record.result ? html`<details><summary>${t("What had been counted")}</summary>${results(record.result)}</details>` : nothing}`;
  if (record.result) return html`${results(record.result)}${channels(record.result)}`;
  if (record.state === "draft") return html`<p>${t("Not opened yet. Who may vote is fixed when it opens: the delegates who are checked in and entitled.")}</p>${questions(record)}${quorumTag(record, headcount)}${requestState(record)}<p class="strong">${say(record.rule_words)}</p>`;
  const mine = now.vote === record.id ? now : {cast: 0, roll: record.sets.roll, tally: null};
  const counting = record.closes_at && !record.casting_ended_at;
  return html`${questions(record)}${record.manner === "cards" ? nothing : turnout(mine.cast, mine.roll)}${counting ? html`<p>${icon("clock")} ${t("Still open for")} ${countdown(record.closes_at)}</p>` : nothing}<p>${say(record.needed_line)}</p>${record.quorum_line ? html`<p>${say(record.quorum_line)}</p>` : nothing}
    ${mine.tally && record.questions.length === 1 ? bars(mine.tally) : html`<p class="quiet">${t("The totals are shown after closing.")}</p>`}`;
}

/** Where the votes came from, when it was more than tablets. @param {any} result */
function channels({channels: from, invalid, unanimous}) {
  if (unanimous) return html`<p class="notice gold">${icon("vote")}<b>${t("Unanimous by show of cards")}</b></p>`;
  const parts = [[t("Tablets"), from.tablets], [t("Paper ballots"), from.paper], [t("Cards"), from.cards]].filter(([, n]) => n);
  if (parts.length < 2) return nothing;
  return html`<div class="figures">${parts.map(([label, n]) => html`<div class="figure"><b>${number(Number(n))}</b><span>${label}</span></div>`)}${invalid ? html`<div class="figure"><b>${number(invalid)}</b><span>${t("invalid on paper")}</span></div>` : nothing}</div>`;
}

function paint() {
  const mine = now.vote === record.id ? now : {cast: 0, roll: record.sets?.roll || 0};
  render(html`${recordPapers(record)}${nextDeeds(record, {...mine, busy, headcount})}`, place("vote-deeds"));
  render(html`<div class="vote-columns"><section class="card stack vote-record"><p>${tag(record)}</p><h2 class="vote-title">${say(record.title)}</h2>${linked(record)}${middle()}</section>
    <section class="card stack"><h2>${t("How it was held")}</h2>${facts()}</section></div>
    ${resultFiles(record)}${byDelegation(record)}${record.delegations.length ? roll(record) : nothing}`, place("vote"));
}

/** The roll grows with every ballot; it is asked afresh at most every three seconds. */
let asking = false;
async function again() {
  if (asking) return;
  asking = true;
  await new Promise((done) => setTimeout(done, record.state === "open" ? 3000 : 300));
  asking = false;
  try {
    record = await show(`/votes/${record.id}`);
    paint();
  } catch (refusal) {
    complain(refusal);
  }
}

let first = true;
live.on("votes", (picture) => {
  busy = (picture?.votes || []).some((/** @type {any} */ vote) => vote.state === "open");
  if (!first) void again();
  first = false;
  paint();
});
live.on("headcount", (picture) => {
  headcount = picture;
  paint();
});
live.on("turnout", (picture) => {
  const moved = picture?.vote === record.id && picture.cast !== now.cast && record.state === "open" && now.vote !== null;
  now = picture || now;
  if (moved) void again();
  paint();
});
paint();
