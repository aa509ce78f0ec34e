// Codes to be revoked: noted here, carried out in the national system, marked as done here.

import { get, post } from './api.mjs';
import { confirm } from './confirm.mjs';
import { draftName, dropDraft, findDraft, keepDraft } from './drafts.mjs';
import { asked, el, find, say, shortInstant, show } from './dom.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { onSessionEnd, owner } from './session.mjs';
import { problem, simpleForm } from './simple-form.mjs';
import { day, written } from './cup/day.mjs';
import { loaded, openService, sessionIsOver } from './cup/service.mjs';
import { row, unseen } from './cup/table.mjs';
import { texts } from './cup/texts.mjs';

/** The shape of every code known (it carries no check digit). */
const CUP = /^[A-Z]\d{2}[A-Z]\d{11}$/;

const tidy = (code) => code.replace(/\s+/g, '').toUpperCase();

await openService();

/** What went wrong has been said. */
class AlreadyTold {
  problems = [];
}

async function markDone({ cup }) {
  if (!await confirm(texts.confirmDone(cup), { yes: texts.yesDone })) return;
  try {
    await post(`/cup/revocations/${cup}/done`, {}, { repeatable: true });
    await refresh();
    notify('success', texts.doneNoted(cup));
    find('#titolo-da-fare').focus();
  } catch (error) {
    if (!await sessionIsOver(error)) notifyError(error);
  }
}

function line(table, revocation) {
  const { cup, name, reason, date, done_at: done } = revocation;
  const button = el('button', { type: 'button', class: 'link-button row-action no-print', 'data-mark-done': cup },
    texts.markDone, unseen(`: ${cup}`));
  onPress(button, () => markDone(revocation));
  return row(table, [
    el('strong', { class: 'cup-code' }, cup),
    [name, revocation.local_code].filter(Boolean).join(', '),
    reason,
    written(date),
    texts.doneBy(shortInstant(revocation.noted_at), revocation.noted_by?.name ?? revocation.noted_by),
    done ? texts.doneBy(shortInstant(done), revocation.done_by?.name ?? revocation.done_by) : button,
  ], { 'data-revocation': cup });
}

function fill(section, revocations) {
  const table = find('table', section);
  find('tbody', table).replaceChildren(...revocations.map((revocation) => line(table, revocation)));
}

async function refresh() {
  const { revocations } = await get('/cup/revocations');
  const [waiting, done] = [revocations.filter((one) => !one.done_at), revocations.filter((one) => one.done_at)];
  const toDo = find('[data-to-do]');
  fill(toDo, waiting);
  show(find('[data-none]', toDo), waiting.length === 0);
  show(find('[data-some]', toDo), waiting.length > 0);
  show(toDo, true);
  fill(find('[data-done]'), done);
  show(find('[data-done]'), done.length > 0);
}

/** Says whose a code is, so that a slip of the hand is seen before it is noted. */
async function tellWhose() {
  const place = find('[data-whose]');
  const code = tidy(find('#f-cup').value);
  if (!CUP.test(code)) {
    say(place, '');
    return;
  }
  try {
    say(place, texts.whose(await get(`/cup/codes/${code}`)));
  } catch (error) {
    say(place, error.status === 404 ? texts.unknownCode : '');
  }
}

function wrong({ cup, date }) {
  return [
    !CUP.test(tidy(cup)) && problem('cup', '', texts.cupShape),
    !day(date) && problem('date', '', texts.dayShape),
  ].filter(Boolean);
}

/** Notes a revocation; a refusal that names no box is told at the code, which is what it is about. */
async function note(revocation) {
  try {
    await post('/cup/revocations', revocation);
  } catch (error) {
    if (await sessionIsOver(error)) throw new AlreadyTold();
    if (error.problems.length === 0 && [404, 409, 422].includes(error.status)) error.problems = [problem('cup', '', error.message)];
    throw error;
  }
}

const questions = simpleForm('[data-revocation-form]', {
  missing: texts.revocationMissing,
  check: wrong,
  working: texts.noting,
  submit: async ({ cup, reason, date }) => {
    await note({ cup: tidy(cup), reason: reason.trim(), date: day(date) });
    say(find('[data-save-status]'), '');
    say(find('[data-whose]'), '');
    questions.fill({ cup: '', reason: '', date: '' }, { started: true });
    notify('success', texts.noted(tidy(cup)));
    await refresh();
    find('#titolo-da-fare').focus();
  },
});

const draft = draftName({ owner: owner(), application: 'cup', path: 'revoche' });
onSessionEnd((why) => { if (why !== 'sign-out') keepDraft(draft, 0, questions.entries()); });
const kept = findDraft(draft);
if (kept) {
  questions.overlay(kept.entries);
  dropDraft(draft);
  tellWhose();
}
find('#f-cup').addEventListener('change', tellWhose);
find('[data-print]').addEventListener('click', () => print());
const given = asked('cup');
if (given) {
  questions.overlay({ cup: given });
  tellWhose();
}
try {
  await refresh();
} catch (error) {
  notifyError(error);
}
loaded();
