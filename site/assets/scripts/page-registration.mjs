// Registration of the main user.

import { ApiError, get, post, problemsOf } from './api.mjs';
import { solvedChallenge } from './challenge.mjs';
import { address, asked, find, findAll, say, show } from './dom.mjs';
import { REGISTERED, forgetHalfFilled, halfFilled, keepHalfFilled, keepInTab, keptInTab } from './half-filled.mjs';
import { goOnInOwnLanguage, nameShown, offerIdentity } from './identity.mjs';
import { localised } from './language.mjs';
import { clearNotice, notify, notifyError } from './notices.mjs';
import { never, onPress, onSubmit } from './once.mjs';
import { registrationPage } from './page-data.mjs';
import { portalTexts as texts } from './portal-texts.mjs';
import { Questions } from './questions.mjs';
import { loadSession } from './session.mjs';

/** @import { Entries, Registered } from './api.d.ts' */

const { place, challenge_worker: worker } = registrationPage();
const root = find('[data-registration]');
const form = find('form[data-questions]', root);
const questions = new Questions(root, place);
const status = find('[data-save-status]', root);
const FORM = 'registrazione';
let sent = false;
/** What was typed is kept in this tab, and found again on the same page in another language. */
let changingLanguage = false;
/** The address that was asked back, and is confirmed when it is sent again. */
let askedBack = '';
/** @type {Registered | null} */
let account = null;

/** The address as it is typed now. */
const typedEmail = () => String(questions.entries().email ?? '').trim();
/** Whether the person has shown who they are to an identity provider. */
let shown = false;

async function register() {
  clearNotice();
  say(status, texts.challengeWorking);
  let altcha;
  try {
    altcha = await solvedChallenge(worker);
  } catch (error) {
    say(status, '');
    if (error instanceof ApiError) notifyError(error, { focus: true });
    else notify('error', texts.challengeFailed, { focus: true });
    return;
  }
  say(status, texts.registering);
  try {
    const confirmed = askedBack !== '' && askedBack === typedEmail() ? { confirmed_email: askedBack } : {};
    registered(await post('/api/registrations', {}, { entries: questions.entries(), altcha, with_identity: shown, ...confirmed }));
  } catch (error) {
    say(status, '');
    // Whatever is wrong with the address is told before it is sent again: then it is meant so.
    askedBack = problemsOf(error).some(({ place: { target } }) => target && 'field' in target && target.field === 'email') ? typedEmail() : '';
    if (problemsOf(error).length > 0) questions.showProblems(problemsOf(error));
    else if (error instanceof ApiError && error.code === 'challenge') notify('error', texts.challengeFailed, { focus: true });
    else notifyError(error, { focus: true });
  }
}

/** Takes over who the person has shown to be: the fiscal code is no longer theirs to type. */
async function takeIdentity() {
  const identity = await get('/api/identity');
  const { fiscal_code: code, given_name: name, family_name: surname, email } = identity;
  const fiscalCodes = { codice_fiscale: code, rapp_codice_fiscale: code };
  questions.overlay({
    ...fiscalCodes,
    ...(name && { nome: name, rapp_nome: name }), ...(surname && { cognome: surname, rapp_cognome: surname }),
    ...(email && { email }),
  });
  for (const id of Object.keys(fiscalCodes)) {
    for (const input of findAll('input', questions.field(id))) input.readOnly = true;
  }
  say(find('[data-identity-name]'), nameShown(identity));
  show(find('[data-identity-shown]'), true);
  shown = true;
}

/** Without a password to come, one shows who one is first. */
async function begin() {
  if (asked('identita')) {
    if (goOnInOwnLanguage()) await never();
    try {
      await takeIdentity();
      return;
    } catch (error) {
      notifyError(error);
    }
  }
  const ways = await offerIdentity('registration');
  show(form, ways.registration_without);
}

/** @param {Registered} made */
function registered(made) {
  account = made;
  sent = true;
  forgetHalfFilled(FORM);
  keepInTab(REGISTERED, { made, shown, entries: questions.entries() });
  showRegistered(made);
}

/** @param {Registered} made */
function showRegistered(made) {
  const { organisation, username, email } = made;
  questions.showProblems([]);
  clearNotice('half-filled');
  const done = find('[data-registered]');
  // What was said of a registration before this one is true of it no more.
  say(find('[data-resend-status]', done), '');
  say(find('[data-email]', done), email);
  say(find('[data-organisation]', done), organisation);
  say(find('[data-username]', done), username);
  const go = find('a[data-go-sign-in]', done);
  go.href = shown ? localised('/accesso/identita/') : address(localised('/accesso/'), { organisation, username });
  for (const part of findAll('[data-credentials]', done)) show(part, !shown);
  for (const part of findAll('[data-no-credentials]', done)) show(part, shown);
  show(root, false);
  show(done, true);
  find('h2', done).focus();
  scrollTo(0, 0);
}

async function resend() {
  if (!account) return;
  const { organisation, resend: token, email } = account;
  const told = find('[data-resend-status]');
  clearNotice();
  say(told, texts.resending);
  try {
    await post('/api/registrations/resend', {}, { organisation, resend: token });
    say(told, texts.resent(email));
  } catch (error) {
    say(told, '');
    notifyError(error);
  }
}

/** Nobody entered yet: the same registration can be made again. */
function correct() {
  sent = false;
  forgetHalfFilled(REGISTERED);
  show(find('[data-registered]'), false);
  show(root, true);
  say(status, '');
  notify('info', texts.correcting);
  find('input[name="email"]', root).focus();
}

/** The confirmation of a registration that was made in this tab, after a reload. */
function showAgain() {
  const done = /** @type {{ made: Registered, shown: boolean, entries: Entries } | null} */ (keptInTab(REGISTERED));
  if (!done) return;
  sent = true;
  account = done.made;
  shown = done.shown;
  questions.overlay(done.entries);
  showRegistered(done.made);
}

onPress(find('[data-resend]'), resend);
find('[data-another]').addEventListener('click', () => {
  forgetHalfFilled(REGISTERED);
  location.assign(localised('/registrazione/'));
});
find('[data-correct]').addEventListener('click', correct);
onSubmit(form, find('[data-save]', form), register);
for (const link of findAll('a[data-language]')) link.addEventListener('click', () => { changingLanguage = true; });
addEventListener('beforeunload', (event) => {
  if (!sent && !changingLanguage && questions.dirty) event.preventDefault();
});
const kept = halfFilled(FORM);
if (kept) {
  questions.overlay(kept);
  notify('info', texts.halfFilled, { name: 'half-filled' });
}
questions.onChange(() => { if (!sent) keepHalfFilled(FORM, questions.entries()); });
await Promise.all([loadSession(), begin()]);
showAgain();
