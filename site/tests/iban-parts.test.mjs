import assert from 'node:assert/strict';
import { test } from 'node:test';

import { partsOf } from '../assets/scripts/iban-parts.mjs';

test('the parts of a national account, however it is typed', () => {
  for (const typed of [
    'it60 x054 2811 1010 0000 0123 456', 'IT60.X054.2811.1010.0000.0123.456', 'IT60-X-05428-11101-000000123456',
    'IBAN: IT60 X054 2811 1010 0000 0123 456.', 'IT60\u2011X0542811101\u2013000000123456;\u200b',
  ]) assert.deepEqual(partsOf(typed), { cin: 'X', abi: '05428', cab: '11101', account: '000000123456' }, typed);
  for (const other of ['', 'IT60', 'DE89370400440532013000', 'IT60X05428111010000001234567']) assert.equal(partsOf(other), null);
});
