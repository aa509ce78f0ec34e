// What one window does when another of the same browser signs out, or signs in as somebody else.

import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { openWindow } from './window.mjs';

/** @import { SignedIn } from '../assets/scripts/api.d.ts' */

const PAGE = '<header><span data-session-name></span></header><main id="contenuto"><div data-notices></div><p id="risposte">Mario Rossi</p></main>';
const window = openWindow(PAGE);
document.body.dataset.icons = '/icons.svg';
Reflect.set(globalThis, 'scrollTo', () => {});
Reflect.set(globalThis, 'indexedDB', undefined);
const { managesUsers, onSessionEnd, takeSession } = await import('../assets/scripts/session.mjs');
const drafts = await import('../assets/scripts/drafts.mjs');

const draft = drafts.draftName({ owner: 'R1/anna', application: 'a', path: '/p/' });
/** @type {string[]} */
let ends = [];
onSessionEnd((why) => {
  ends.push(why);
  if (why === 'expired') drafts.keepDraft(draft, 1, { x: 'typed' });
});

/** @param {string | null} newValue */
async function elsewhere(newValue) {
  const event = Object.assign(new window.Event('storage'), { key: 'ristoro:accesso', newValue });
  window.dispatchEvent(event);
  await new Promise((resolve) => { setTimeout(resolve, 5); });
}

const kept = () => drafts.findDraft(draft)?.entries;
const answers = () => document.getElementById('risposte');
const told = () => document.querySelector('[data-withdrawn]')?.textContent ?? '';

beforeEach(() => {
  document.body.innerHTML = PAGE;
  localStorage.clear();
  ends = [];
  drafts.keepDraft(draft, 1, { x: 'before' });
  takeSession(/** @type {SignedIn} */ (/** @type {unknown} */ ({
    signed_in: true, csrf: 'c', idle_minutes: 30, rights: [], manages_users: true, organisation: { code: 'R1', kind: 'applicant' }, user: { username: 'anna', name: 'Anna' },
  })));
});

test('who signs out in another window leaves nothing in this one', async () => {
  await elsewhere(null);
  assert.deepEqual(ends, ['sign-out']);
  assert.equal(kept(), undefined);
  assert.equal(answers()?.hidden, true);
  assert.match(told(), /^Sei uscito in un’altra finestra/);
  // Forgetting takes a moment: the session of the next test must not end by it.
  while (managesUsers()) await new Promise((resolve) => { setTimeout(resolve, 5); });
});

test('another account elsewhere hides what is shown here, and keeps what was typed for its owner', async () => {
  await elsewhere('R2/bruno');
  assert.deepEqual(ends, ['expired']);
  assert.deepEqual(kept(), { x: 'typed' });
  assert.equal(answers()?.hidden, true);
  assert.match(told(), /un’altra utenza/);
});

test('the same account elsewhere changes nothing', async () => {
  await elsewhere('R1/anna');
  assert.equal(answers()?.hidden, false);
  assert.equal(told(), '');
  // The session's timer must not outlive the test.
  await elsewhere('R2/bruno');
});
