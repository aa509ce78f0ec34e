// What is wrong with an answer, said beside its question.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWindow } from './window.mjs';

openWindow(`<div class="field" id="campo-new" data-field="new" data-kind="text">
  <div id="errore-new" data-error hidden></div><input id="f-new" aria-describedby="errore-new"></div>`);
const { showFieldProblems } = await import('../assets/scripts/fields.mjs');
const { find, findAll } = await import('../assets/scripts/dom.mjs');

const place = find('#campo-new');
const error = find('#errore-new');

/**
 * @param {string} sentence
 * @param {'error' | 'warning'} severity
 */
const problem = (sentence, severity = 'error') => ({ label: '', sentence, severity });

test('one thing is a sentence, several are a list that says once what they are', () => {
  showFieldProblems(place, [problem('È corta.')]);
  assert.equal(error.textContent, 'Errore: È corta.');
  assert.equal(findAll('li', error).length, 0);
  showFieldProblems(place, [problem('È corta.'), problem('Manca una cifra.')]);
  assert.equal(error.firstChild?.textContent, 'Errore:');
  assert.deepEqual(findAll('ul > li', error).map((line) => line.textContent), ['È corta.', 'Manca una cifra.']);
  assert.equal(find('input', place).getAttribute('aria-invalid'), 'true');
});

test('a doubt among faults is told apart', () => {
  showFieldProblems(place, [problem('È corta.'), problem('Sembra di un altro.', 'warning')]);
  assert.deepEqual(findAll('ul > li', error).map((line) => line.textContent), ['Errore: È corta.', 'Attenzione: Sembra di un altro.']);
});

test('nothing is said when nothing is wrong', () => {
  showFieldProblems(place, []);
  assert.deepEqual([error.childNodes.length, error.hidden, find('input', place).hasAttribute('aria-invalid')], [0, true, false]);
});
