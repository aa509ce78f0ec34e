// Sections that are complete by what stands there from the start, and that nobody opened: nothing is missing, and whoever
// validates should have looked.

import { el, show } from '../dom.mjs';
import { texts } from './texts.mjs';

/** @import { SectionState } from '../api.d.ts' */

/**
 * Names them, each a link; gives whether there are any.
 * @param {HTMLElement} place
 * @param {readonly SectionState[]} sections
 */
export function showUntouched(place, sections) {
  const found = sections.filter(({ untouched }) => untouched);
  place.replaceChildren(el('div', {}, el('p', {}, texts.untouched(found.length)),
    el('ul', {}, found.map(({ menu, id, path }) => el('li', {}, el('a', { href: path }, menu ?? id))))));
  show(place, found.length > 0);
  return found.length > 0;
}
