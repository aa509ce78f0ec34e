// A new password for whoever lost theirs. Everybody is told the same.

import { ApiError, post } from './api.mjs';
import { solvedChallenge } from './challenge.mjs';
import { address, asked, find, say, show } from './dom.mjs';
import { localised } from './language.mjs';
import { notify, notifyError } from './notices.mjs';
import { challengePage } from './page-data.mjs';
import { portalTexts as texts } from './portal-texts.mjs';
import { loadSession } from './session.mjs';
import { AlreadyTold, simpleForm } from './simple-form.mjs';

/** @import { RecoveryBy } from './api.d.ts' */

const { challenge_worker: worker } = challengePage();
const question = find('[data-recovery]');
const form = find('form[data-recovery-form]', question);
const told = find('[data-recovery-told]');

/** The challenge, solved; what goes wrong is told here. */
async function challenge() {
  try {
    return await solvedChallenge(worker);
  } catch (error) {
    if (error instanceof ApiError) notifyError(error, { focus: true });
    else notify('error', texts.challengeFailed, { focus: true });
    throw new AlreadyTold();
  }
}

/** @param {boolean} sent */
function showTold(sent) {
  show(question, !sent);
  show(told, sent);
  say(find('[data-save-status]', form), '');
  find(sent ? 'h2' : 'input[name="organisation"]', sent ? told : form).focus();
  scrollTo(0, 0);
}

const questions = simpleForm(form, {
  missing: texts.recoveryMissing,
  working: texts.challengeWorking,
  submit: async ({ by, organisation, username, email }) => {
    /** @type {RecoveryBy} */
    const user = by === 'email' ? { email: email.trim() } : { username: username.trim() };
    const altcha = await challenge();
    say(find('[data-save-status]', form), texts.recoveryWorking);
    await post('/api/recoveries', {}, { organisation: organisation.trim(), by: user, altcha });
    find('a[data-go-sign-in]', told).href = address(localised('/accesso/'), {
      organisation: organisation.trim(), ...'username' in user ? { username: user.username } : {},
    });
    showTold(true);
  },
});
find('[data-again]', told).addEventListener('click', () => showTold(false));
for (const name of ['organisation', 'username']) {
  const given = asked(name);
  if (given) questions.overlay({ [name]: given });
}
await loadSession();
