// Registration of the main user.

import { ApiError, post, problemsOf } from './api.mjs';
import { solvedChallenge } from './challenge.mjs';
import { address, find, say, show } from './dom.mjs';
import { forgetHalfFilled, halfFilled, keepHalfFilled } from './half-filled.mjs';
import { clearNotice, notify, notifyError } from './notices.mjs';
import { onSubmit } from './once.mjs';
import { registrationPage } from './page-data.mjs';
import { Questions } from './questions.mjs';
import { loadSession } from './session.mjs';
import { texts } from './texts.mjs';

/** @import { Registered } from './api.d.ts' */

const { place, challenge_worker: worker } = registrationPage();
const root = find('[data-registration]');
const form = find('form[data-questions]', root);
const questions = new Questions(root, place);
const status = find('[data-save-status]', root);
const FORM = 'registrazione';
let sent = false;

async function register() {
  clearNotice();
  say(status, texts.challengeWorking);
  let altcha;
  try {
    altcha = await solvedChallenge(worker);
  } catch (error) {
    say(status, '');
    if (error instanceof ApiError) notifyError(error);
    else notify('error', texts.challengeFailed);
    return;
  }
  say(status, texts.registering);
  try {
    registered(await post('/api/registrations', {}, { entries: questions.entries(), altcha }));
  } catch (error) {
    say(status, '');
    if (problemsOf(error).length > 0) questions.showProblems(problemsOf(error));
    else if (error instanceof ApiError && error.code === 'challenge') notify('error', texts.challengeFailed);
    else notifyError(error);
  }
}

/** @param {Registered} account */
function registered({ organisation, username, email }) {
  sent = true;
  forgetHalfFilled(FORM);
  questions.showProblems([]);
  const done = find('[data-registered]');
  say(find('[data-email]', done), email);
  say(find('[data-organisation]', done), organisation);
  say(find('[data-username]', done), username);
  find('a[data-go-sign-in]', done).href = address('/accesso/', { organisation, username });
  show(root, false);
  show(done, true);
  find('h2', done).focus();
  scrollTo(0, 0);
}

onSubmit(form, find('[data-save]', form), register);
addEventListener('beforeunload', (event) => {
  if (!sent && questions.dirty) event.preventDefault();
});
const kept = halfFilled(FORM);
if (kept) {
  questions.overlay(kept);
  notify('info', texts.halfFilled, { name: 'half-filled' });
}
questions.onChange(() => { if (!sent) keepHalfFilled(FORM, questions.entries()); });
await loadSession();
