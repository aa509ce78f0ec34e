// Sign-in. A session that ended mid-work leads back to the very page it was on.

import { post } from './api.mjs';
import { asked } from './dom.mjs';
import { loadSession, returnAddress, takeSession } from './session.mjs';
import { simpleForm } from './simple-form.mjs';
import { texts } from './texts.mjs';

const goOn = ({ must_change_password: mustChange }) => location.assign(
  mustChange ? `/password/?ritorno=${encodeURIComponent(returnAddress())}` : returnAddress());

const questions = simpleForm('[data-sign-in-form]', {
  missing: texts.signInMissing,
  working: texts.signingIn,
  submit: async ({ organisation, username, password }) => {
    goOn(takeSession(await post('/session', {
      organisation: organisation.trim(), username: username.trim(), password,
    })));
  },
});
for (const name of ['organisation', 'username']) {
  const given = asked(name);
  if (given) questions.overlay({ [name]: given });
}
const session = await loadSession();
if (session.signed_in) goOn(session);
