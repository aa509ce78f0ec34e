// Sign-in. A session that ended mid-work leads back to the very page it was on.

import { ApiError, get, post, remove, statusOf } from './api.mjs';
import { asked, find, findAll, findIfAny, show } from './dom.mjs';
import { offerIdentity } from './identity.mjs';
import { notifyError } from './notices.mjs';
import { onPress } from './once.mjs';
import { portalTexts as texts } from './portal-texts.mjs';
import { codeForm } from './second-factor/code-form.mjs';
import { loadSession, passwordAddress, returnAddress, secondFactorAddress, takeSession } from './session.mjs';
import { simpleForm } from './simple-form.mjs';

/** @import { Session } from './api.d.ts' */

/** Whether the browser sends the session back: some are set to keep no cookies. */
const isKept = () => get('/api/session').then(({ signed_in: signedIn }) => signedIn, () => true);

/**
 * The step that comes first for who is here: the password, or the code after it.
 * @param {'password' | 'code'} name
 */
function step(name) {
  for (const part of findAll('[data-step]')) show(part, part.dataset.step === name);
}

/** @param {Session} session */
function goOn(session) {
  if (!session.signed_in) return;
  if (session.second_factor === 'awaited') {
    step('code');
    find('#titolo-codice').focus();
  } else if (session.must_change_password) {
    location.assign(passwordAddress(returnAddress()));
  } else {
    location.assign(session.second_factor === 'to_set_up' ? secondFactorAddress(returnAddress()) : returnAddress());
  }
}

const questions = simpleForm(find('form[data-sign-in-form]'), {
  missing: texts.signInMissing,
  working: texts.signingIn,
  submit: async ({ organisation, username, password }) => {
    const session = await post('/api/session', {}, {
      organisation: organisation.trim(), username: username.trim(), password,
    });
    if (!await isKept()) throw new ApiError(0, { detail: texts.cookiesBlocked });
    goOn(takeSession(session));
  },
});
for (const name of ['organisation', 'username']) {
  const given = asked(name);
  if (given) questions.overlay({ [name]: given });
}
codeForm(find('form[data-code-form]'), 'code', async (code) => {
  goOn(takeSession(await post('/api/session/second-factor', {}, { code })));
});
onPress(find('[data-start-over]'), async () => {
  try {
    await remove('/api/session');
  } catch (error) {
    if (statusOf(error) !== 401) return notifyError(error);
  }
  return location.reload();
});
const [session, ways] = await Promise.all([loadSession(), offerIdentity('sign_in', () => asked('ritorno') ?? '')]);
show(findIfAny('[data-with-password]'), ways.passwords && ways.providers.length > 0);
for (const part of findAll('[data-sign-in-form], [data-password-hint]')) show(part, ways.passwords);
goOn(session);
