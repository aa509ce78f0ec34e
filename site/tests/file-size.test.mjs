// Sizes of files, in the words that mails and PDFs have too.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { fileSize } from '../assets/scripts/dom.mjs';

test('sizes are written as in mails and PDFs', async () => {
  const source = await readFile(new URL('../../shared/domain/src/file_size.rs', import.meta.url), 'utf8');
  const [, sizes, said] = source.match(/let said = \[([^\]]+)\];[^[]+\[([^\]]+)\]/) ?? [];
  assert.ok(sizes && said, 'the table of the Rust test');
  const bytes = sizes.split(',').map((size) => Number(size.replaceAll('_', '')));
  const words = [...said.matchAll(/"([^"]+)"/g)].map(([, word]) => word?.replace(' ', '\u{a0}'));
  assert.equal(bytes.length, words.length);
  assert.deepEqual(bytes.map(fileSize), words);
});
