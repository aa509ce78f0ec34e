// What is refused before a file is sent.

import assert from 'node:assert/strict';
import test from 'node:test';
import { refusal } from '../assets/scripts/upload.mjs';

const limits = { maxBytes: 2 * 1024 * 1024, extensions: ['.pdf', '.jpeg', '.jpg'] };

test('a fitting file is not refused, whatever its capitals', () => {
  assert.equal(refusal({ name: 'Perizia.PDF', size: 10 }, limits), null);
});

test('too big, empty and of another type', () => {
  assert.match(refusal({ name: 'a.pdf', size: 2 * 1024 * 1024 + 1 }, limits) ?? '', /al massimo 2 MB/);
  assert.match(refusal({ name: 'a.pdf', size: 0 }, limits) ?? '', /vuoto/);
  assert.match(refusal({ name: 'a.docx', size: 10 }, limits) ?? '', /\.pdf, \.jpeg, \.jpg/);
});

test('what to do with a file of another type', () => {
  const said = (/** @type {string} */ name, extensions = limits.extensions) => refusal({ name, size: 10 }, { ...limits, extensions }) ?? '';
  for (const name of ['lettera.docx', 'lettera.odt']) assert.match(said(name), /salvalo in PDF e carica quello\.$/);
  assert.match(said('conti.ods', ['.xlsx']), /formato Excel/);
  assert.match(said('foto.rar', ['.zip']), /formato ZIP/);
  assert.match(said('foto.png', ['.xlsx']), /Qui non va un’immagine/);
  assert.doesNotMatch(said('png'), /immagine/);
});

test('what to do with a file that is too large', () => {
  const said = (/** @type {string} */ name) => refusal({ name, size: 3 * 1024 * 1024 }, { ...limits, extensions: ['.pdf', '.zip', '.xlsx'] }) ?? '';
  assert.match(said('a.pdf'), /al massimo 2 MB, e ne pesa 3,0\. .*200 punti per pollice/);
  assert.match(said('a.zip'), /Togli dall’archivio/);
  assert.match(said('a.xlsx'), /Riducilo/);
});

test('where any file may be chosen, only its size speaks against it', () => {
  const any = { ...limits, extensions: [] };
  for (const name of ['domanda.pdf', 'domanda', 'a.asice']) assert.equal(refusal({ name, size: 10 }, any), null);
  assert.equal(refusal({ name: 'a.p7m', size: 0 }, any), null);
  assert.match(refusal({ name: 'a.p7m', size: 2 * 1024 * 1024 + 1 }, any) ?? '', /al massimo 2 MB/);
});
