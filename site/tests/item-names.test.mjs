// What the items of a list are called: no two alike.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { namesOf } from '../assets/scripts/item-names.mjs';

test('a name that is enough stays as it is', () => {
  assert.deepEqual(namesOf('immobile', [['Via Roma 1', 'Modena'], ['Via Po 2', 'Modena']]), ['immobile Via Roma 1', 'immobile Via Po 2']);
});

test('those that are alike say what tells them apart', () => {
  assert.deepEqual(namesOf('quietanza', [[null, 'Bonifico', '01/02/2026', '10,00'], [null, 'Bonifico', '03/02/2026', '10,00'], [null, 'Assegno', '—', '—']]),
    ['quietanza Bonifico, 01/02/2026', 'quietanza Bonifico, 03/02/2026', 'quietanza Assegno']);
});

test('those without a name, or all the same, have their number', () => {
  assert.deepEqual(namesOf('immobile', [['Via Roma 1'], ['—'], [''], ['Via Roma 1']]),
    ['immobile Via Roma 1 (n. 1 dell’elenco)', 'immobile senza nome (n. 2 dell’elenco)', 'immobile senza nome (n. 3 dell’elenco)', 'immobile Via Roma 1 (n. 4 dell’elenco)']);
});
