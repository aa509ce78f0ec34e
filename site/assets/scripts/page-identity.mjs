// Back from an identity provider: as whom to sign in, or why it is not known who somebody is.

import { get, post } from './api.mjs';
import { asked, button, el, find, say, show } from './dom.mjs';
import { goOnInOwnLanguage, nameShown } from './identity.mjs';
import { clearNotice, notifyError } from './notices.mjs';
import { never } from './once.mjs';
import { portalTexts as texts } from './portal-texts.mjs';
import { loadSession, returnAddress, signInAddress, takeSession } from './session.mjs';

/** @import { Identity, IdentityUser } from './api.d.ts' */

/** @param {string} part */
function tell(part) {
  show(find('[data-loading]'), false);
  const place = find(part);
  show(place, true);
  find('h2', place).focus();
}

/** @param {string} reason */
function failed(reason) {
  say(find('[data-reason]'), reason);
  find('a[data-again]').href = signInAddress(returnAddress('/domande/'));
  tell('[data-outcome]');
}

/** @param {IdentityUser} one */
async function enter({ organisation, user }) {
  clearNotice();
  try {
    takeSession(await post('/api/identity/session', {}, { organisation: organisation.code, username: user.username }));
    location.replace(returnAddress());
  } catch (error) {
    notifyError(error);
  }
}

/** @param {IdentityUser} one */
function choice(one) {
  const { organisation, user, suspended } = one;
  const who = el('span', {}, el('strong', {}, organisation.name), ` (${organisation.code}), ${texts.asUser(user.username)}`);
  const what = suspended
    ? el('span', {}, texts.userSuspended)
    : button({ class: 'btn btn-primary' }, () => enter(one), texts.enterFor, el('span', { class: 'visually-hidden' }, ` ${organisation.name}, ${user.username}`));
  return el('li', {}, who, what);
}

/** @param {Identity} identity */
async function offer(identity) {
  const open = identity.users.filter(({ suspended }) => !suspended);
  if (identity.users.length === 1 && open[0]) await enter(open[0]);
  say(find('[data-identity-name]'), nameShown(identity));
  say(find('[data-fiscal-code]'), identity.fiscal_code);
  find('[data-users]').replaceChildren(...identity.users.map(choice));
  tell(identity.users.length > 0 ? '[data-choice]' : '[data-unknown]');
}

if (goOnInOwnLanguage()) await never();
await loadSession();
const outcome = asked('esito');
if (outcome) {
  failed(texts.identityOutcomes[outcome] ?? texts.somethingWrong);
} else {
  try {
    await offer(await get('/api/identity'));
  } catch (error) {
    failed(error instanceof Error ? error.message : texts.somethingWrong);
  }
}
