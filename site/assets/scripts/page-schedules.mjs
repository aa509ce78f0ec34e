// When calls are open: what people read, and how those who run a call change it.

import { ApiError, get, post, put, statusOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { asked, el, find, icon, say, shortInstant, show } from './dom.mjs';
import { draftName, dropDraft, findDraft, keepDraft } from './drafts.mjs';
import { notify, notifyError } from './notices.mjs';
import { loaded, openService, sessionIsOver } from './service.mjs';
import { onSessionEnd, owner } from './session.mjs';
import { AlreadyTold, problem, simpleForm } from './simple-form.mjs';
import { texts as common } from './texts.mjs';
import { texts } from './administration/texts.mjs';
import { row, unseen } from './cup/table.mjs';

/** @import { AdministeredCall, ScheduleChange } from './api.d.ts' */

await openService('calls');
const wanted = asked('bando');

/** @type {AdministeredCall | undefined} */
let shown;

/** @param {AdministeredCall} call */
const stateWords = ({ schedule: { state } }) => [
  icon(state === 'open' ? 'it-check-circle' : 'it-lock'), ' ', common.callState[state],
];

/** @param {AdministeredCall} call */
function card(call) {
  const { call: id, title, schedule } = call;
  return el('article', { class: 'call-card', 'data-call': id },
    el('h2', {}, title),
    el('p', { class: `call-state call-state-${schedule.state}` }, stateWords(call)),
    el('p', {}, schedule.sentence),
    el('p', {}, el('a', { class: 'btn btn-primary', href: `/amministrazione/bandi/?bando=${encodeURIComponent(id)}` },
      texts.change, unseen(`: ${title}`))));
}

/** @param {AdministeredCall[]} calls */
function showCalls(calls) {
  find('[data-calls]').replaceChildren(...calls.map(card));
  show(find('[data-none]'), calls.length === 0);
  show(find('[data-calls-view]'), true);
}

/** @param {AdministeredCall} call */
function showCounts({ applications, schedule: { most } }) {
  const { drafts, validated, sent, waiting, arrived } = applications;
  for (const [name, count] of Object.entries({ drafts, validated, sent, waiting })) say(find(`[data-${name}]`), String(count));
  show(find('[data-limited]'), most !== null);
  say(find('[data-arrived]'), most === null ? '' : texts.arrivedOf(arrived ?? 0, most ?? 0));
}

/** @param {AdministeredCall} call */
function showCall(call) {
  shown = call;
  const { title, schedule, decisions } = call;
  say(find('[data-call-title]'), title);
  document.title = `${title} – Ristoro`;
  const state = find('[data-state]');
  state.className = `call-state call-state-${schedule.state}`;
  state.replaceChildren(...stateWords(call));
  say(find('[data-sentence]'), schedule.sentence);
  showCounts(call);
  show(find('[data-limit-form]').parentElement, schedule.can_be_limited);
  show(find('[data-no-limit]'), !schedule.can_be_limited);
  const table = find('table[data-decisions]');
  find('tbody', table).replaceChildren(...decisions.map(({ at, author, act, what }) =>
    row(table, [shortInstant(at), author, act, what])));
  show(find('[data-call-view]'), true);
}

async function refresh() {
  const { calls } = await get('/api/administration/calls');
  const chosen = calls.find(({ call }) => call === wanted);
  if (chosen) return showCall(chosen);
  if (wanted) notify('warning', texts.noCall);
  showCalls(calls);
}

/**
 * Says what is wrong at the box that it is about; a change by somebody else is shown before it is told.
 * @param {string} form
 * @param {unknown} error
 */
async function tell(form, error) {
  if (await sessionIsOver(error)) throw new AlreadyTold();
  if (!(error instanceof ApiError) || !['schedule', 'conflict'].includes(error.code)) throw error;
  if (error.code === 'schedule') {
    forms[form]?.showProblems([problem(`${form}-${error.refusal.which}`, error.message)]);
  } else {
    await refresh();
    notify('warning', error.message, { focus: true });
  }
  throw new AlreadyTold();
}

/**
 * Asks with the words that people would read, and changes the schedule after a yes.
 * @param {string} form
 * @param {ScheduleChange} change
 * @param {string} act
 */
async function make(form, change, act) {
  if (!shown) return;
  const { call, schedule: { version } } = shown;
  const update = { version, change, act: act.trim() };
  try {
    const { sentence } = await post('/api/administration/calls/{call}/schedule/preview', { call }, update, { repeatable: true });
    if (await confirm(texts.question(sentence), { yes: texts.yes, no: texts.no })) {
      showCall(await put('/api/administration/calls/{call}/schedule', { call }, update));
      for (const name of Object.keys(forms)) forms[name]?.fill(empty(name), { started: true });
      find('input[data-earlier]').checked = false;
      notify('success', texts.changed(sentence), { focus: true });
    }
  } catch (error) {
    await tell(form, error);
  }
  say(find(`[data-${form}-form] [data-save-status]`), '');
}

/** @param {string} name */
const empty = (name) => Object.fromEntries(Object.keys(forms[name]?.entries() ?? {}).map((box) => [box, '']));

/** @param {string} box */
const typed = (box) => find(`input#f-${box}`).value.trim();

/** @type {Record<string, import('./questions.mjs').Questions>} */
const forms = {
  extend: simpleForm(find('form[data-extend-form]'), {
    missing: { 'extend-until': texts.dayMissing, 'extend-act': texts.actMissing },
    working: texts.checking,
    submit: (given) => make('extend', { what: 'extend', until: given['extend-until'] }, given['extend-act']),
  }),
  declare: simpleForm(find('form[data-declare-form]'), {
    missing: { 'declare-act': texts.actMissing },
    check: () => (typed('declare-opens') || typed('declare-last_day') ? [] : [problem('declare-last_day', texts.daysMissing)]),
    working: texts.checking,
    submit: (given) => make('declare', {
      what: 'declare',
      opens: typed('declare-opens') || null,
      last_day: typed('declare-last_day') || null,
      earlier: find('input[data-earlier]').checked,
    }, given['declare-act']),
  }),
  limit: simpleForm(find('form[data-limit-form]'), {
    missing: { 'limit-most': texts.mostMissing, 'limit-act': texts.actMissing },
    check: (given) => (/^\d{1,9}$/.test(bare(given['limit-most'])) ? [] : [problem('limit-most', texts.mostShape)]),
    working: texts.checking,
    submit: (given) => make('limit', { what: 'limit', most: Number(bare(given['limit-most'])) }, given['limit-act']),
  }),
};

/**
 * A number without the points and spaces that people put between thousands.
 * @param {string} text
 */
function bare(text) {
  return text.replace(/[.\s]/g, '');
}

const draft = draftName({ owner: owner(), application: 'bandi', path: wanted ?? '' });
const entries = () => Object.fromEntries(Object.values(forms).flatMap((form) => Object.entries(form.entries())));
onSessionEnd((why) => { if (why !== 'sign-out' && wanted) keepDraft(draft, 0, entries()); });
try {
  await refresh();
  const kept = findDraft(draft);
  if (kept && shown) {
    for (const form of Object.values(forms)) form.overlay(kept.entries);
    dropDraft(draft);
  }
} catch (error) {
  if (statusOf(error) !== 401) notifyError(error);
}
loaded();
