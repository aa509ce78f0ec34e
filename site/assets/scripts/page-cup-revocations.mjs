// Codes to be revoked: noted here, carried out in the national system, marked as done here.

import { ApiError, get, post, statusOf } from './api.mjs';
import { confirm } from './confirm.mjs';
import { asked, el, find, say, shortInstant, show } from './dom.mjs';
import { draftName, dropDraft, findDraft, keepDraft } from './drafts.mjs';
import { notify, notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { onSessionEnd, owner } from './session.mjs';
import { AlreadyTold, problem, simpleForm } from './simple-form.mjs';
import { day } from './cup/day.mjs';
import { manyRevocations } from './cup/many-revocations.mjs';
import { loaded, openService, sessionIsOver } from './service.mjs';
import { row, unseen } from './cup/table.mjs';
import { texts } from './cup/texts.mjs';
import { who } from './cup/words.mjs';

/** @import { Revocation, RevocationNote } from './api.d.ts' */

/** The shape of every code known (it carries no check digit). */
const CUP = /^[A-Z]\d{2}[A-Z]\d{11}$/;

/** @param {string} code */
const tidy = (code) => code.replace(/\s+/g, '').toUpperCase();

await openService('cup');

/** @param {Revocation} revocation */
async function markDone({ cup }) {
  if (!await confirm(texts.confirmDone(cup), { yes: texts.yesDone, no: texts.noDone })) return;
  try {
    await post('/api/cup/revocations/{cup}/done', { cup }, {}, { repeatable: true });
    await refresh();
    notify('success', texts.doneNoted(cup), { focus: true });
  } catch (error) {
    if (!await sessionIsOver(error)) notifyError(error, { focus: true });
  }
}

/** @param {Revocation} revocation */
function doneParts(revocation) {
  const { cup, done_at: at, done_by: by } = revocation;
  if (at) return texts.doneBy(shortInstant(at), by ? who(by) : '');
  const button = el('button', { type: 'button', class: 'link-button row-action no-print', 'data-mark-done': cup },
    texts.markDone, unseen(`: ${cup}`));
  onPress(button, () => markDone(revocation));
  return button;
}

/**
 * @param {HTMLTableElement} table
 * @param {Revocation} revocation
 */
function line(table, revocation) {
  const { cup, name, local_code: local, reason, date } = revocation;
  return row(table, [
    el('strong', { class: 'cup-code' }, cup),
    [name, local].filter(Boolean).join(', '),
    reason,
    date ?? texts.noDecision,
    texts.doneBy(shortInstant(revocation.noted_at), who(revocation.noted_by)),
    doneParts(revocation),
  ], { 'data-revocation': cup });
}

/**
 * @param {HTMLElement} section
 * @param {Revocation[]} revocations
 */
function fill(section, revocations) {
  const table = find('table', section);
  find('tbody', table).replaceChildren(...revocations.map((revocation) => line(table, revocation)));
}

async function refresh() {
  const { revocations } = await get('/api/cup/revocations');
  const [waiting, done] = [revocations.filter((one) => !one.done_at), revocations.filter((one) => one.done_at)];
  const toDo = find('[data-to-do]');
  fill(toDo, waiting);
  show(find('[data-none]', toDo), waiting.length === 0);
  show(find('[data-some]', toDo), waiting.length > 0);
  show(toDo, true);
  fill(find('[data-done]'), done);
  show(find('[data-done]'), done.length > 0);
}

/** The code whose owner is told, or being asked for. */
let told = '';

/**
 * Says whose a code is, so that a slip of the hand is seen before it is noted: as soon as the code is whole, so that nothing
 * moves when the button is pressed.
 */
async function tellWhose() {
  const typed = tidy(find('input#f-cup').value);
  const cup = CUP.test(typed) ? typed : '';
  if (cup === told) return;
  told = cup;
  const place = find('[data-whose]');
  say(place, '');
  if (cup === '') return;
  let words;
  try {
    words = texts.whose(await get('/api/cup/codes/{cup}', { cup }));
  } catch (error) {
    words = statusOf(error) === 404 ? texts.unknownCode : '';
  }
  // Somebody may have typed on meanwhile.
  if (cup === told) say(place, words);
}

/**
 * Notes a revocation; a refusal that names no box is told at the code, which is what it is about.
 * @param {RevocationNote} revocation
 */
async function note(revocation) {
  try {
    await post('/api/cup/revocations', {}, revocation);
  } catch (error) {
    if (await sessionIsOver(error)) throw new AlreadyTold();
    if (!(error instanceof ApiError) || ![404, 409, 422].includes(error.status)) throw error;
    questions.showProblems([problem('cup', error.message)]);
    throw new AlreadyTold();
  }
}

const questions = simpleForm(find('form[data-revocation-form]'), {
  missing: texts.revocationMissing,
  check: ({ cup, date }) => [
    ...(CUP.test(tidy(cup)) ? [] : [problem('cup', texts.cupShape)]),
    ...(day(date) ? [] : [problem('date', texts.dayShape)]),
  ],
  working: texts.noting,
  submit: async ({ cup, reason, date }) => {
    await note({ cup: tidy(cup), reason: reason.trim(), date: day(date) ?? date });
    say(find('[data-save-status]'), '');
    say(find('[data-whose]'), '');
    told = '';
    questions.fill({ cup: '', reason: '', date: '' }, { started: true });
    await refresh();
    notify('success', texts.noted(tidy(cup)), { focus: true });
  },
});

const draft = draftName({ owner: owner(), application: 'cup', path: 'revoche' });
onSessionEnd((why) => { if (why !== 'sign-out') keepDraft(draft, 0, questions.entries()); });
const kept = findDraft(draft);
if (kept) {
  questions.overlay(kept.entries);
  dropDraft(draft);
  void tellWhose();
}
manyRevocations(find('form[data-many-form]'), refresh);
find('#f-cup').addEventListener('input', tellWhose);
find('[data-print]').addEventListener('click', () => print());
const given = asked('cup');
if (given) {
  questions.overlay({ cup: given });
  void tellWhose();
}
try {
  await refresh();
} catch (error) {
  notifyError(error);
}
loaded();
