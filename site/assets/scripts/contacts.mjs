// How the office that answers questions about a call is reached: one place for every page.

import { el, findAll } from './dom.mjs';

/** @import { ApplicationDetail } from './api.d.ts' */

/** @typedef {NonNullable<ApplicationDetail['contacts']>} Contacts */

/**
 * The ways to reach the office, as what can be pressed.
 * @param {Contacts} contacts
 */
export const ways = ({ office, phones, email, certified_email: certified, address: where, hours }) => [
  el('p', {}, el('strong', {}, office)),
  el('ul', {},
    phones.map(({ number, note }) => el('li', {}, el('a', { href: `tel:${number.replaceAll(/[^+\d]/g, '')}` }, note ? `${number} (${note})` : number))),
    [email, certified].map((address) => (address ? el('li', {}, el('a', { href: `mailto:${address}` }, address)) : null)),
    [where, hours].map((line) => (line ? el('li', {}, line) : null))),
];

/**
 * Fills every place for them; without any, what stands there stays.
 * @param {Contacts | null | undefined} contacts
 */
export function showContacts(contacts) {
  if (!contacts) return;
  for (const place of findAll('[data-contacts]')) place.replaceChildren(...ways(contacts));
}
