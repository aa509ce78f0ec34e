// Tables whose rows become cards on narrow screens: every cell carries the name of its column.

import { el, findAll } from '../dom.mjs';

/** @import { Child } from '../dom.mjs' */

/**
 * Whether a cell holds nothing at all.
 * @param {Child | Child[]} content
 */
const isEmpty = (content) => [content].flat().every((child) => child === null || child === undefined || child === '');

/**
 * A row of a table from what its cells hold; what is empty shows a dash.
 * @param {HTMLTableElement} table
 * @param {(Child | Child[])[]} contents
 * @param {Record<string, string | number>} attributes
 */
export function row(table, contents, attributes = {}) {
  const names = findAll('thead th', table).map((heading) => heading.textContent.trim());
  return el('tr', attributes, contents.map((content, index) =>
    el('td', { 'data-label': names[index] }, el('div', {}, isEmpty(content) ? '–' : content))));
}

/**
 * Words for screen readers alone, where a table's context tells eyes enough.
 * @param {string} text
 */
export const unseen = (text) => el('span', { class: 'visually-hidden' }, text);

/**
 * A link that downloads, with what it downloads for who hears only the link.
 * @param {string} href
 * @param {string} words
 * @param {string} what
 */
export const download = (href, words, what) =>
  el('a', { href, class: 'row-action', download: true }, words, unseen(`: ${what}`));
