// Addresses to go to after signing in.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ownAddress } from '../assets/scripts/own-address.mjs';

const to = (/** @type {string} */ wanted) => ownAddress(wanted, 'https://ristoro.example', '/domande/');

test('pages of this site are gone to', () => {
  assert.equal(to('/bandi/x/1/banca/?domanda=a#campo-iban'), '/bandi/x/1/banca/?domanda=a#campo-iban');
  assert.equal(to('/cup/../utenti/'), '/utenti/');
});

test('others are not', () => {
  for (const wanted of ['', 'domande', '//evil.example/', '/\t/evil.example/', '/\\evil.example', '\\\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '/\n/evil.example',
    '/.//evil.example/', '/..//evil.example/', '/a/..//evil.example/', '/%2e//evil.example/', '/./\\evil.example/', '/a/../.\t//evil.example/']) {
    assert.equal(to(wanted), '/domande/', JSON.stringify(wanted));
  }
});
