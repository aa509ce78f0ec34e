// What a screen reader says of a page: its accessibility tree in words, and what is heard at each answer that is wrong. Kept in
// `heard/`; with RISTORO_HEARD=write they are written anew, and then the difference is read.

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
  .replaceAll(/:\n *- \/url: .*$/gm, '')
  .replaceAll(/\d{2}\/\d{2}\/\d{4}/g, 'GG/MM/AAAA')
  .replaceAll(/\b\d{1,2}[:.]\d{2}([:.]\d{2})?\b/g, 'HH:MM')
  .replaceAll(/\bmancano \d+ (giorni|mesi|anni)\b/g, 'mancano N giorni');

/**
 * What is said when the focus comes to an answer that is wrong: its name, then what describes it.
 * @param {Locator} place
 */
const wrongAnswers = (place) => place.locator('[aria-invalid="true"]').evaluateAll((/** @type {HTMLInputElement[]} */ inputs) => inputs
  .filter((input) => input.checkVisibility())
  .map((input) => {
    const words = (/** @type {Element} */ element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id))
      .filter((part) => part && part.checkVisibility()).map(words);
    return `- wrong ${[...[...input.labels].map(words), ...described].map((part) => `«${part}»`).join(' ')}\n`;
  }));

/**
 * Holds what is said of a place against what was written down.
 * @param {Locator} place
 * @param {string} name
 */
export async function heard(place, name) {
  const said = lasting([`${await place.ariaSnapshot()}\n`, ...await wrongAnswers(place)].join(''));
  const file = path.join(folder, `${name}.yml`);
  if (process.env.RISTORO_HEARD === 'write') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, said);
  }
  assert.equal(said, await readFile(file, 'utf8'), `what is said of ${name}`);
}
