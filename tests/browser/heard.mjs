// What a screen reader says of a page: its accessibility tree in words, kept beside the stories. RISTORO_HEARD=write makes
// them anew; then the difference is read.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './portal.mjs';

/** @import { Locator } from 'playwright-core' */

const folder = path.join(root, 'tests/browser/heard');

/**
 * Without what differs from run to run: days and hours, how long is left, addresses.
 * @param {string} said
 */
const lasting = (said) => said
  .replaceAll(/^ *- \/url: .*\n/gm, '')
  .replaceAll(/\d{2}\/\d{2}\/\d{4}/g, 'GG/MM/AAAA')
  .replaceAll(/\b\d{1,2}[:.]\d{2}([:.]\d{2})?\b/g, 'HH:MM')
  .replaceAll(/\b(manca|mancano) [\d.]+ (giorno|giorni|ore|ora|mesi|mese|anni|anno)\b/g, '$1 N $2');

/**
 * Holds what is said of a place against what was written down.
 * @param {Locator} place
 * @param {string} name
 */
export async function heard(place, name) {
  const said = `${lasting(await place.ariaSnapshot())}\n`;
  const file = path.join(folder, `${name}.yml`);
  if (process.env.RISTORO_HEARD === 'write') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, said);
  }
  assert.equal(said, await readFile(file, 'utf8'), `what is said of ${name}`);
}
