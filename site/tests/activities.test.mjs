import assert from 'node:assert/strict';
import { test } from 'node:test';

import { matching } from '../assets/scripts/activity-words.mjs';

/** @type {[string, string][]} */
const activities = [
  ['43.21.01', 'Installazione di impianti elettrici in edifici'],
  ['71.11.00', 'Attività degli studi di architettura'],
  ['71.12.30', 'Attività tecniche svolte da geometri'],
];
/** @param {string} typed */
const codes = (typed) => matching(activities, typed)?.map(([code]) => code) ?? null;

test('words find activities whatever their accents, capitals and endings', () => {
  assert.deepEqual(codes('geometra'), ['71.12.30']);
  assert.deepEqual(codes('ATTIVITA studi'), ['71.11.00']);
  assert.deepEqual(codes('impianto elettrico'), ['43.21.01']);
  assert.deepEqual(codes('panettiere'), []);
});

test('the beginning of a code does too, with dots or without', () => {
  assert.deepEqual(codes('71.1'), ['71.11.00', '71.12.30']);
  assert.deepEqual(codes('7112'), ['71.12.30']);
  assert.equal(codes('7'), null);
  assert.equal(codes('a'), null);
  assert.equal(codes(' '), null);
});
