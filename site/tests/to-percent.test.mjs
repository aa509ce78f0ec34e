// How much is done, with the preposition that the number wants.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toPercent } from '../assets/scripts/applications/to-percent.mjs';

test('the preposition goes with the number', () => {
  assert.deepEqual([0, 1, 7, 8, 11, 18, 50, 79, 80, 88, 90, 100].map(toPercent),
    ['allo 0%', 'all’1%', 'al 7%', 'all’8%', 'all’11%', 'al 18%', 'al 50%', 'al 79%', 'all’80%', 'all’88%', 'al 90%', 'al 100%']);
});
