// What is known of a user, in words.

import { find, findAll, data, instant, say, shortInstant, show } from '../dom.mjs';
import { isAdministration } from '../session.mjs';
import { texts } from './texts.mjs';

/** @import { UserDetail } from '../api.d.ts' */

/** @param {UserDetail} user */
export const stateWords = (user) => [
  user.principal ? `${texts.states[user.state]} (${texts.principal})` : texts.states[user.state],
  user.mail_returned ? texts.returned : '',
].filter(Boolean).join('; ');

/** How a user stands, in the list: with the address that is not confirmed yet. @param {UserDetail} user */
export const listedState = (user) => [
  stateWords(user),
  user.awaited_email ? texts.awaitedInList(user.awaited_email.email) : '',
].filter(Boolean).join('; ');

/** @param {UserDetail} user */
const emailWords = ({ email, awaited_email: awaited, mail_returned: returned }) => [
  email,
  returned ? texts.whyReturned[returned.cause](instant(returned.at)) : '',
  awaited ? texts.awaited(awaited.email, instant(awaited.until)) : '',
].filter(Boolean).join(' – ');

/** @param {UserDetail} user */
export const lastAccess = (user) => shortInstant(user.last_access_at) || texts.never;

/** @param {UserDetail['rights']} rights */
const rightsWords = (rights) => rights.map((right) => texts.rights[right]).join(', ') || texts.noRights;

/** @param {UserDetail['grant']} grant */
const grantWords = (grant) => (grant.kind === 'all' ? texts.all : texts.some(grant.applications.length, grant.until));

/**
 * Fills the lines about a user; those with nothing to say are left out.
 * @param {UserDetail} user
 */
export function showDetail(user) {
  /** @type {Record<string, string>} */
  const words = {
    full_name: user.full_name,
    organisation: user.organisation,
    username: user.username,
    fiscal_code: user.fiscal_code ?? '',
    email: emailWords(user),
    phone: user.phone ?? '',
    state: stateWords(user),
    last_access: instant(user.last_access_at) || texts.never,
    rights: isAdministration() ? rightsWords(user.rights) : '',
    grant: isAdministration() ? '' : grantWords(user.grant),
  };
  for (const line of findAll('[data-line]', find('[data-user]'))) {
    const text = words[data(line, 'line')] ?? '';
    say(find('dd', line), text);
    show(line, text !== '');
  }
}
