// The browser's interpreter of conditions against the cases that the server's passes too.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { conditionIn, holds, hundredths, visibility } from '../assets/scripts/conditions.mjs';

/** @import { Entries } from '../assets/scripts/api.d.ts' */
/** @import { Condition } from '../assets/scripts/conditions.mjs' */

const shared = new URL('../../shared/form/tests/conditions.json', import.meta.url);

/** @type {{ name: string, condition: Condition, entries: Entries, items?: Record<string, Entries[]>, expected: boolean }[]} */
const cases = JSON.parse(await readFile(shared, 'utf8'));

for (const { name, condition, entries, items = {}, expected } of cases) {
  test(name, () => {
    assert.equal(holds(condition, { lookUp: (path) => entries[path], items: (list) => items[list] }), expected);
  });
}

test('numbers are read the Italian way', () => {
  /** @type {[string, number | null][]} */
  const numbers = [
    ['1.234,56', 123456], ['1234,56', 123456], ['1234', 123400], ['1.234', 123400], ['1234.5', 123450],
    ['12.34', 1234], ['€ 10', 1000], ['12,5%', 1250], ['', null], ['-1', null], ['1,234', null], ['12.345,6', 1234560],
  ];
  for (const [text, expected] of numbers) assert.equal(hundredths(text), expected, text);
});

/** @type {(field: string, value: string) => Condition} */
const is = (field, value) => ({ is: { field, value } });

test('a hidden field counts as unanswered for what follows', () => {
  const { shown } = visibility([
    { when: [], path: 's.a', entry: 'no' },
    { when: [is('s.a', 'si')], path: 's.b', entry: 'si' },
    { when: [is('s.b', 'si')], path: 's.c', entry: 'x' },
  ], {});
  assert.deepEqual(shown, [true, false, false]);
});

test('a field whose group is hidden counts as unanswered', () => {
  const { shown } = visibility([
    { when: [is('altra.x', 'si'), is('altra.y', 'si')], path: 's.b', entry: 'si' },
    { when: [is('s.b', 'si')], path: 's.c', entry: '' },
  ], { 'altra.x': 'si' });
  assert.deepEqual(shown, [false, false]);
});

test('fields outside come from the context, own ones never do', () => {
  const { shown } = visibility([
    { when: [is('altra.x', 'si')], path: 's.a', entry: '' },
    { when: [is('s.a', 'vecchio')], path: 's.b', entry: '' },
  ], { 'altra.x': 'si', 's.a': 'vecchio' });
  assert.deepEqual(shown, [true, false]);
});

test('an unknown condition is a fault, not a silence', () => {
  assert.throws(() => holds(conditionIn('{"maybe":{}}'), { lookUp: () => '', items: () => [] }), /maybe/);
});
