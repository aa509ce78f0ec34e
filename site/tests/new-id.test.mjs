import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../assets/scripts/new-id.mjs';

test('an id begins with the instant and says its version', () => {
  const all = new Uint8Array(10).fill(0xff);
  assert.equal(newId(0x01941f297c00, all), '01941f29-7c00-7fff-bfff-ffffffffffff');
  assert.equal(newId(0x01941f297c00, new Uint8Array(10)), '01941f29-7c00-7000-8000-000000000000');
});

test('ids differ and sort by age', () => {
  const made = Array.from({ length: 100 }, (_, index) => newId(1_700_000_000_000 + index));
  assert.equal(new Set(made).size, 100);
  assert.deepEqual([...made].sort(), made);
  for (const id of made) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
