// The rows of a list: how each item stands, and what is missing of it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { openWindow } from './window.mjs';

/** @import { ItemRow } from '../assets/scripts/api.d.ts' */

openWindow(`<div id="body"><section data-list data-list-id="spese" data-item-name="giustificativo" data-item-page="/spese/" data-at-most="9"
  data-complete="completo" data-incomplete="incompleto"><p data-list-empty></p><table data-items><thead><tr><th data-column="numero">Numero</th></tr></thead>
  <tbody></tbody></table><p class="list-new"><a data-new-item href="/spese/">Nuovo</a></p><p data-list-locked></p></section></div>`);
document.body.dataset.icons = '/icons.svg';
const { showLists } = await import('../assets/scripts/lists.mjs');

/** @type {(id: string, more: Partial<ItemRow>) => ItemRow} */
const row = (id, more) => ({ id, version: 1, complete: false, missing: [], name: null, columns: { numero: id }, ...more });

test('a row says what is missing, the first things by name', () => {
  const root = document.querySelector('#body');
  assert.ok(root instanceof HTMLElement);
  showLists(root, { lists: { spese: [
    row('a', { missing: ['Fornitore', 'Imputazione alle voci di rendiconto'] }),
    row('b', { missing: ['Numero', 'Data', 'IVA', 'Imponibile'] }),
    row('c', { complete: true }),
    row('d', { version: 0, missing: ['Inizio'] }),
  ] } }, {
    owner: { application: 'x', section: 's', item: null, parents: [], standing: true },
    editable: true, leave: () => {}, reload: () => Promise.resolve(),
  });
  const gaps = [...root.querySelectorAll('tbody tr')].map((line) => line.querySelector('[data-row-gaps]')?.textContent ?? '');
  assert.deepEqual(gaps, [
    'Da completare: Fornitore, Imputazione alle voci di rendiconto', 'Da completare: Numero, Data, IVA e altro', '', '',
  ]);
});
