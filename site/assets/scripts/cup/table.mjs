// Tables whose rows become cards on narrow screens: every cell carries the name of its column.

import { el, findAll } from '../dom.mjs';

/** A row of a table from what its cells hold; what is empty shows a dash. */
export function row(table, contents, attributes = {}) {
  const names = findAll('thead th', table).map((heading) => heading.textContent.trim());
  return el('tr', attributes, contents.map((content, index) => {
    const empty = content === null || content === undefined || content === '';
    return el('td', { 'data-label': names[index] }, el('div', {}, empty ? '–' : content));
  }));
}

/** Words for screen readers alone, where a table's context tells eyes enough. */
export const unseen = (text) => el('span', { class: 'visually-hidden' }, text);

/** A link that downloads, with what it downloads for who hears only the link. */
export const download = (href, words, what) =>
  el('a', { href, class: 'row-action', download: true }, words, unseen(`: ${what}`));
