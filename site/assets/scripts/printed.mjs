// What a page says of itself on paper alone: whose it is, and when it was printed.

import { find, say } from './dom.mjs';

const now = () => new Date().toLocaleString('it-IT', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' });

/**
 * Says it, with the time at which it is printed.
 * @param {(when: string) => string} words
 */
export function sayPrinted(words) {
  const told = () => say(find('[data-printed-title]'), words(now()));
  addEventListener('beforeprint', told);
  told();
}
