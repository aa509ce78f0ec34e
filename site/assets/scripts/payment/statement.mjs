// The statement of expenses as its page shows it, and what an expense or a proof of payment comes to.

import { el, find, findIfAny, show } from '../dom.mjs';
import { words } from './words.mjs';

/** @import { StatementTable, View } from '../api.d.ts' */

/**
 * Fills both, where the page has a place for them.
 * @param {HTMLElement} root
 * @param {Partial<Pick<View, 'statement' | 'figures'>>} view a new item has neither
 */
export function showBooks(root, { statement = [], figures = [] }) {
  findIfAny('[data-statement]', root)?.replaceChildren(...statement.flatMap(tableOf));
  const block = findIfAny('[data-figures]', root);
  if (!block) return;
  show(block, figures.length > 0);
  find('[data-figures-list]', block).replaceChildren(...figures.map(({ label, amount }) =>
    el('div', {}, el('dt', {}, label), el('dd', {}, amount ?? words.noAmount))));
}

/** @param {StatementTable} table */
function tableOf({ title, columns, rows, totals }) {
  const cells = (/** @type {readonly string[]} */ row) => row.slice(1).map((cell, at) =>
    el('td', { class: 'numeric', 'data-label': columns[at + 1]?.label ?? '' }, cell));
  const line = (/** @type {readonly string[]} */ row) =>
    el('tr', {}, el('th', { scope: 'row' }, row[0] ?? ''), cells(row));
  return [
    el('h2', {}, title),
    el('table', { class: 'items wide statement-table' },
      el('caption', { class: 'visually-hidden' }, title),
      el('thead', {}, el('tr', {}, columns.map(({ label, numeric }) =>
        el('th', { scope: 'col', class: numeric ? 'numeric' : null }, label)))),
      el('tbody', {}, rows.map(line)),
      el('tfoot', {}, line(totals))),
  ];
}
