// The request for applications of one call: which ones, and how much each costs and is granted. What
// is wrong is said at the application; nothing that was typed is lost, not even when the session ends.

import { addressOf, post } from '../api.mjs';
import { data, find, findAll, say, show } from '../dom.mjs';
import { draftName, dropDraft, findDraft, keepDraft } from '../drafts.mjs';
import { clearNotice, notify, notifyError } from '../notices.mjs';
import { leaveFor, onSubmit } from '../once.mjs';
import { onSessionEnd, owner } from '../session.mjs';
import { showSummary } from '../summary.mjs';
import { placed, wrongIn } from './request-problems.mjs';
import { applicationRow, isChosen, tellAt, wantedIn } from './request-row.mjs';
import { sessionIsOver } from '../service.mjs';
import { texts } from './texts.mjs';

/** @import { CupApplication, Entries } from '../api.d.ts' */
/** @import { Wrong } from './request-problems.mjs' */

/** @typedef {{ form: HTMLFormElement, body: HTMLElement, call: string, draft: string }} Request */

/**
 * Makes the part of the page for applications without code.
 * @param {HTMLElement} place
 * @param {{ call: string, applications: CupApplication[] }} what
 */
export function requestForm(place, { call, applications }) {
  const form = find('form[data-request]', place);
  const draft = draftName({ owner: owner(), application: 'cup', path: call });
  const body = find('tbody', form);
  show(place, true);
  show(find('[data-nothing]', place), applications.length === 0);
  show(find('[data-request-form]', place), applications.length > 0);
  find('a[data-workbook]', place).href = addressOf('/api/cup/calls/{call}/workbook', { call });
  body.replaceChildren(...applications.map((one) => applicationRow(find('table', form), one)));
  restore(body, draft);

  const all = find('input[data-all]', form);
  all.addEventListener('change', () => {
    for (const box of findAll('input[data-chosen]', body)) box.checked = all.checked;
  });
  // Ticking all boxes at once is known when it has changed, not while it is put in.
  const keep = () => keepDraft(draft, 0, typedIn(body));
  for (const event of ['input', 'change']) form.addEventListener(event, keep);
  onSessionEnd((why) => { if (why !== 'sign-out') keep(); });
  onSubmit(form, find('[data-prepare]', form), () => prepare({ form, body, call, draft }));
}

/**
 * What every box of the table holds, by its id; a ticked one holds `on`.
 * @param {HTMLElement} body
 * @returns {Entries}
 */
const typedIn = (body) => Object.fromEntries(findAll('input', body).map((input) =>
  [input.id, input.type === 'checkbox' && !input.checked ? '' : input.value]));

/**
 * @param {HTMLElement} body
 * @param {string} draft
 */
function restore(body, draft) {
  const kept = findDraft(draft);
  if (!kept) return;
  for (const input of findAll('input', body)) {
    const value = kept.entries[input.id];
    if (value === undefined) continue;
    if (input.type === 'checkbox') input.checked = value !== '';
    else input.value = String(value);
  }
  notify('info', texts.kept, { name: 'draft' });
}

/**
 * Says everything that is wrong, at its place and in the summary.
 * @param {HTMLElement} body
 * @param {Wrong[]} problems
 */
function tell(body, problems) {
  const lines = findAll('tr', body);
  for (const line of lines) tellAt(line, problems.filter(({ application }) => application === line.dataset.application));
  const names = new Map(lines.map((line) => [data(line, 'application'), data(line, 'name')]));
  showSummary(problems.map(({ application, target, sentence }) => ({
    label: names.get(application ?? '') ?? '', sentence, severity: 'error',
    place: application ? { target: { field: `${target ?? 'domanda'}-${application}` } } : undefined,
  })), { title: (told) => texts.somethingToCorrect(told.length) });
}

/** @param {Request} request */
async function prepare({ form, body, call, draft }) {
  const status = find('[data-request-status]', form);
  const chosen = findAll('tr', body).filter(isChosen).map(wantedIn);
  clearNotice();
  clearNotice('draft');
  if (chosen.length === 0) {
    tell(body, [{ application: null, target: null, sentence: texts.noneChosen }]);
    return;
  }
  const wrong = wrongIn(chosen);
  tell(body, wrong);
  if (wrong.length > 0) return;
  say(status, texts.preparing);
  try {
    const conversion = await post('/api/cup/calls/{call}/conversions', { call }, { applications: chosen });
    if (conversion.state !== 'refused') {
      dropDraft(draft);
      await leaveFor(`/cup/conversione/#${conversion.id}`);
      // What was just asked for is no longer without a request.
      location.reload();
      return;
    }
    say(status, texts.notPrepared);
    tell(body, placed(conversion.report.problems, chosen));
  } catch (error) {
    say(status, texts.notPrepared);
    if (!await sessionIsOver(error)) notifyError(error, { focus: true });
  }
}
