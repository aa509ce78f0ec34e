import assert from 'node:assert/strict';
import { test } from 'node:test';

import { partsOf } from '../assets/scripts/iban-parts.mjs';

test('the parts of a national account, however it is typed', () => {
  assert.deepEqual(partsOf('it60 x054 2811 1010 0000 0123 456'), { cin: 'X', abi: '05428', cab: '11101', account: '000000123456' });
  for (const other of ['', 'IT60', 'DE89370400440532013000', 'IT60X05428111010000001234567']) assert.equal(partsOf(other), null);
});
