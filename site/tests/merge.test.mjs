// Three versions of the same answers.

import assert from 'node:assert/strict';
import test from 'node:test';
import { merge } from '../assets/scripts/merge.mjs';

test('changes to different answers are all kept', () => {
  const { merged, clashes } = merge({ a: '1', b: '2' }, { a: '9', b: '2' }, { a: '1', b: '8' });
  assert.deepEqual(merged, { a: '9', b: '8' });
  assert.deepEqual(clashes, []);
});

test('different changes to the same answer clash', () => {
  assert.deepEqual(merge({ a: '1' }, { a: '2' }, { a: '3' }).clashes, ['a']);
});

test('the same change by both is no clash', () => {
  assert.deepEqual(merge({ a: ['x'] }, { a: ['x', 'y'] }, { a: ['x', 'y'] }).clashes, []);
});

test('clearing an answer is a change', () => {
  assert.deepEqual(merge({ a: '1' }, { a: '' }, { a: '1' }).merged, { a: '' });
  assert.deepEqual(merge({ a: '1' }, { a: '' }, { a: '2' }).clashes, ['a']);
});

test('what nobody has to choose between is told apart by who changed it', () => {
  const { theirOnly, mineOnly, clashes } = merge(
    { a: '1', b: '1', c: '1', d: '1' }, { a: '2', b: '1', c: '2', d: '1' }, { a: '1', b: '3', c: '3', d: '1' });
  assert.deepEqual([theirOnly, mineOnly, clashes], [['b'], ['a'], ['c']]);
});
