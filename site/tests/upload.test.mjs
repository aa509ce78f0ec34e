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

test('what to do with a picture that is no JPEG, where photographs are taken', () => {
  for (const name of ['IMG_0042.HEIC', 'foto.heif']) {
    assert.match(refusal({ name, size: 10 }, limits) ?? '', /HEIC dell’iPhone vanno convertite: .* JPEG, oppure salvale in PDF\.$/);
  }
  for (const name of ['schermata.png', 'foto.WEBP', 'scansione.tif', 'scansione.tiff']) {
    assert.match(refusal({ name, size: 10 }, limits) ?? '', /\. Salva l’immagine come JPEG o PDF e carica quella\.$/);
  }
  const workbooks = { ...limits, extensions: ['.xlsx'] };
  assert.doesNotMatch(refusal({ name: 'foto.png', size: 10 }, workbooks) ?? '', /JPEG/);
  assert.doesNotMatch(refusal({ name: 'png', size: 10 }, limits) ?? '', /JPEG o PDF/);
});

test('where any file may be chosen, only its size speaks against it', () => {
  const any = { ...limits, extensions: [] };
  for (const name of ['domanda.pdf', 'domanda', 'a.asice']) assert.equal(refusal({ name, size: 10 }, any), null);
  assert.equal(refusal({ name: 'a.p7m', size: 0 }, any), null);
  assert.match(refusal({ name: 'a.p7m', size: 2 * 1024 * 1024 + 1 }, any) ?? '', /al massimo 2 MB/);
});
