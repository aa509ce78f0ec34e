// How a user stands, in words: what keeps them out first.

import { shortInstant } from '../dom.mjs';
import { texts } from './texts.mjs';

/** @import { HelpedUser } from '../api.d.ts' */
/** @import { Act } from './texts.mjs' */

/**
 * Every thing that is to be known, one sentence each.
 * @param {HelpedUser} user
 */
export function standing({ suspended, dormant, locked_until: locked, password_is_over: over, password_was_sent: sent, last_access_at: last, awaited_email: awaited }) {
  const said = [
    suspended ? texts.suspended : '',
    dormant ? texts.dormant : '',
    locked ? texts.locked(shortInstant(locked)) : '',
    over ? texts.passwordOver : '',
    sent ? texts.passwordSent : '',
  ].filter(Boolean);
  const stands = said.length > 0 ? said : [last === null ? texts.new : texts.active];
  return awaited ? [...stands, texts.awaited(awaited.email, shortInstant(awaited.until))] : stands;
}

/**
 * What can be done for a user as it stands.
 * @param {HelpedUser} user
 * @returns {Act[]}
 */
export const possible = ({ suspended, locked_until: locked }) => [
  'reset', ...(locked ? [/** @type {const} */ ('unlock')] : []), 'email', suspended ? 'reactivate' : 'suspend',
];
