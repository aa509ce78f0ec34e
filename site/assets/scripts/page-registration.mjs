// Registration of the main user.

import { post } from './api.mjs';
import { solvedChallenge } from './challenge.mjs';
import { address, find, page, say, show } from './dom.mjs';
import { notify, notifyError, clearNotice } from './notices.mjs';
import { once } from './once.mjs';
import { Questions } from './questions.mjs';
import { loadSession } from './session.mjs';
import { texts } from './texts.mjs';

const { place, challenge_worker: worker } = page();
const root = find('[data-registration]');
const questions = new Questions(root, place);
const status = find('[data-save-status]', root);
let sent = false;

async function register() {
  clearNotice();
  say(status, texts.challengeWorking);
  let altcha;
  try {
    altcha = await solvedChallenge(worker);
  } catch (error) {
    say(status, '');
    if (error.status === undefined) notify('error', texts.challengeFailed);
    else notifyError(error);
    return;
  }
  say(status, texts.registering);
  try {
    registered(await post('/registrations', { entries: questions.entries(), altcha }));
  } catch (error) {
    say(status, '');
    if (error.problems?.length > 0) questions.showProblems(error.problems);
    else if (error.code === 'challenge') notify('error', texts.challengeFailed);
    else notifyError(error);
  }
}

function registered({ organisation, username, email }) {
  sent = true;
  questions.showProblems([]);
  const done = find('[data-registered]');
  say(find('[data-email]', done), email);
  say(find('[data-organisation]', done), organisation);
  say(find('[data-username]', done), username);
  find('[data-go-sign-in]', done).href = address('/accesso/', { organisation, username });
  show(root, false);
  show(done, true);
  find('h2', done).focus();
  scrollTo(0, 0);
}

questions.form.addEventListener('submit', (event) => {
  event.preventDefault();
  once(find('[data-save]', root), register);
});
addEventListener('beforeunload', (event) => {
  if (!sent && questions.dirty) event.preventDefault();
});
loadSession();
