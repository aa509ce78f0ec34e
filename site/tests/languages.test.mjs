// What scripts say in the language of the page, and where they lead.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { openWindow } from './window.mjs';

const window = openWindow('<a data-language href="/accesso/" hreflang="it">Italiano</a>');
window.document.documentElement.lang = 'en';
const { enableLanguages, langOf, localised, nameOf, plainPath, toldInstant, written } = await import('../assets/scripts/language.mjs');
const { counted, filled, words } = await import('../assets/scripts/words.mjs');
const around = /** @type {Record<string, string>} */ (JSON.parse(await readFile(fileURLToPath(new URL('../around.json', import.meta.url)), 'utf8')));

const scripts = fileURLToPath(new URL('../assets/scripts/', import.meta.url));

test('instants are told as the page is written', () => {
  assert.equal(toldInstant('28/02/2030, ore 23:59:59'), '28 February 2030, 23:59:59');
  for (const odd of ['', 'mai', '28/02/2030']) assert.equal(toldInstant(odd), odd);
  assert.equal(written(12_345), '12,345');
  assert.equal(nameOf('it'), 'Italian');
  assert.deepEqual([langOf('it'), langOf('en')], ['it', null]);
});

test('pages lead to those of their language, which keep what was asked for', () => {
  assert.equal(localised('/accesso/'), '/en/accesso/');
  window.history.pushState(null, '', '/en/accesso/?ritorno=%2Fdomande%2F');
  assert.equal(plainPath(), '/accesso/');
  window.history.pushState(null, '', '/domande/?domanda=a');
  assert.equal(plainPath(), '/domande/');
  // happy-dom has links of its own window.
  Reflect.set(globalThis, 'HTMLAnchorElement', window.HTMLAnchorElement);
  enableLanguages();
  assert.equal(document.querySelector('a')?.getAttribute('href')?.endsWith('/accesso/?domanda=a'), true);
});

test('a text takes its values, once, and is that of the number', () => {
  assert.equal(filled('{a} {b} {c}', { a: '{b}', b: 2 }), '{b} 2 {c}');
  const text = { one: 'one', other: '{count} {what}' };
  assert.equal(counted(text, 1), 'one');
  assert.equal(counted(text, 1000, { what: 'calls' }), '1000 calls');
  assert.equal(counted(text, 1000, { what: 'calls', count: '1,000' }), '1,000 calls');
});

const source = (/** @type {string} */ file) => readFile(file, 'utf8');

test('no text of the catalogue is there for nothing', async () => {
  const files = (await readdir(scripts, { recursive: true })).filter((name) => name.endsWith('.mjs'));
  const all = (await Promise.all(files.map((name) => source(path.join(scripts, name))))).join('\n');
  for (const name of Object.keys(words)) assert.match(all, new RegExp(`\\b(?:words|texts)\\.${name}\\b`), name);
});

/**
 * A script with all that it imports.
 * @param {string} file
 * @param {Map<string, string>} known
 */
async function gather(file, known) {
  if (known.has(file)) return;
  const text = await source(file);
  known.set(file, text);
  for (const [, name] of text.matchAll(/(?:from|import\() ?'(\.[^']+\.mjs)'/g)) {
    if (name) await gather(path.resolve(path.dirname(file), name), known);
  }
}

test('scripts of the pages that every language has say nothing but the catalogue', async () => {
  /** @type {Map<string, string>} */
  const known = new Map();
  for (const name of Object.values(around)) {
    await gather(path.join(scripts, `page-${name}.mjs`), known);
  }
  assert.ok(known.size > 30);
  for (const [file, text] of known) {
    const code = text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
    assert.doesNotMatch(code, /[«»’àèéìòù]/, file);
  }
});
