// What the browser computes, against the cases that the server's interpreter passes too.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { compute, expressionIn, written } from '../assets/scripts/computed.mjs';
import { visibility } from '../assets/scripts/conditions.mjs';

/** @import { Entries } from '../assets/scripts/api.d.ts' */
/** @import { Expression, Unit } from '../assets/scripts/computed.mjs' */
/** @import { Looks, Part } from '../assets/scripts/conditions.mjs' */

const shared = new URL('../../shared/form/tests/computed.json', import.meta.url);

/** @type {{ name: string, unit: Unit, value: Expression, entries: Entries, items?: Record<string, Entries[]>, expected: string | null }[]} */
const cases = JSON.parse(await readFile(shared, 'utf8'));

for (const { name, unit, value, entries, items = {}, expected } of cases) {
  test(name, () => {
    const found = compute(value, { lookUp: (path) => entries[path], items: (list) => items[list] ?? [] });
    assert.equal(found === null ? null : written(found, unit), expected);
  });
}

/** @type {(path: string, value: Expression, when?: Part['when']) => Part} */
const sum = (path, value, when = []) => ({
  when, path,
  computed: (/** @type {Looks} */ looks) => {
    const found = compute(value, looks);
    return found === null ? '' : written(found, 'money');
  },
});

test('a computed value may look at later answers and at other computed values, and decide what is asked', () => {
  const { shown, looks } = visibility([
    sum('s.totale', { sum: [{ field: 's.lordo' }, { field: 'altra.x' }] }),
    { when: [], path: 's.netto', entry: '100,00' },
    sum('s.lordo', { sum: [{ field: 's.netto' }, { percent: [{ field: 's.netto' }, { fixed: 2200 }] }] }),
    { when: [{ more_than: { field: 's.totale', hundredths: 12200 } }], path: 's.perche', entry: '' },
  ], { 'altra.x': '0,01' });
  assert.equal(looks.lookUp('s.totale'), '122,01');
  assert.deepEqual(shown, [true, true, true, true]);
});

test('a computed value that is not asked for counts nothing', () => {
  const { looks } = visibility([
    { when: [], path: 's.a', entry: 'no' },
    sum('s.b', { fixed: 100 }, [{ is: { field: 's.a', value: 'si' } }]),
    sum('s.c', { sum: [{ field: 's.b' }] }),
  ], {});
  assert.equal(looks.lookUp('s.c'), '');
});

test('an unknown expression is a fault, not a silence', () => {
  assert.throws(() => compute(expressionIn('{"maybe":1}'), { lookUp: () => '', items: () => [] }), /maybe/);
});
