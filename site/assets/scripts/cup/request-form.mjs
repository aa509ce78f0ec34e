// The request for applications of one call: which ones, and how much each costs and is granted. What
// is wrong is said at the application; nothing that was typed is lost, not even when the session ends.

import { post } from '../api.mjs';
import { draftName, dropDraft, findDraft, keepDraft } from '../drafts.mjs';
import { find, findAll, say, show } from '../dom.mjs';
import { clearNotice, notify, notifyError } from '../notices.mjs';
import { leaveFor, once } from '../once.mjs';
import { onSessionEnd, owner } from '../session.mjs';
import { showSummary } from '../summary.mjs';
import { AMOUNTS, placed, wrongIn } from './request-problems.mjs';
import { applicationRow, tellAt } from './request-row.mjs';
import { sessionIsOver } from './service.mjs';
import { texts } from './texts.mjs';

/** Makes the part of the page for applications without code. */
export function requestForm(place, { call, applications }) {
  const form = find('[data-request]', place);
  const draft = draftName({ owner: owner(), application: 'cup', path: call });
  const body = find('tbody', form);
  show(place, true);
  show(find('[data-nothing]', place), applications.length === 0);
  show(find('[data-request-form]', place), applications.length > 0);
  find('[data-workbook]', place).href = `/api/cup/calls/${encodeURIComponent(call)}/workbook`;
  body.replaceChildren(...applications.map((one) => applicationRow(find('table', form), one)));
  restore(body, draft);

  find('[data-all]', form).addEventListener('change', ({ target }) => {
    for (const box of findAll('[data-chosen]', body)) box.checked = target.checked;
  });
  // Ticking all boxes at once is known when it has changed, not while it is put in.
  const keep = () => keepDraft(draft, 0, typedIn(body));
  for (const event of ['input', 'change']) form.addEventListener(event, keep);
  onSessionEnd((why) => { if (why !== 'sign-out') keep(); });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    once(find('[data-prepare]', form), () => prepare({ form, body, call, draft }));
  });
}

const typedIn = (body) => findAll('tr', body).map((line) => ({
  application: line.dataset.application,
  chosen: find('[data-chosen]', line).checked,
  ...Object.fromEntries(AMOUNTS.map((name) => [name, find(`[data-amount="${name}"]`, line).value])),
}));

function restore(body, draft) {
  const kept = findDraft(draft);
  if (!kept) return;
  for (const one of kept.entries) {
    const line = findAll('tr', body).find(({ dataset }) => dataset.application === one.application);
    if (!line) continue;
    find('[data-chosen]', line).checked = one.chosen;
    for (const name of AMOUNTS) find(`[data-amount="${name}"]`, line).value = one[name];
  }
  notify('info', texts.kept, { name: 'draft' });
}

/** Says everything that is wrong, at its place and in the summary. */
function tell(body, problems) {
  for (const line of findAll('tr', body)) {
    tellAt(line, problems.filter(({ application }) => application === line.dataset.application));
  }
  const names = new Map(findAll('tr', body).map(({ dataset }) => [dataset.application, dataset.name]));
  showSummary(problems.map(({ application, target, sentence }) => ({
    label: names.get(application) ?? '', sentence, severity: 'error',
    place: application ? { target: { field: `${target ?? 'domanda'}-${application}` } } : undefined,
  })), { title: texts.somethingToCorrect(problems.length) });
}

async function prepare({ form, body, call, draft }) {
  const status = find('[data-request-status]', form);
  const chosen = typedIn(body).filter((one) => one.chosen).map(({ chosen: _, ...one }) => one);
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
    const conversion = await post(`/cup/calls/${encodeURIComponent(call)}/conversions`, { applications: chosen });
    if (conversion.state === 'accepted') {
      dropDraft(draft);
      await leaveFor(`/cup/conversione/#${conversion.id}`);
      // What was just asked for is no longer without a request.
      location.reload();
      return;
    }
    say(status, texts.notPrepared);
    tell(body, placed(conversion.report?.problems ?? [], chosen));
  } catch (error) {
    say(status, texts.notPrepared);
    if (error.problems?.length > 0) tell(body, placed(error.problems, chosen));
    else if (!await sessionIsOver(error)) notifyError(error);
  }
}
