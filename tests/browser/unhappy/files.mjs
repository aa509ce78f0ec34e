// Files that cannot be taken, and uploads that break off.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pdf, program } from '../documents.mjs';
import { go } from '../steps.mjs';

const MEGABYTE = 1024 * 1024;

export function files(scene) {
  const openSlot = async (walk) => {
    await go(walk, scene.application.at('dati_generali/'));
    return walk.page.locator('#documento-relazione');
  };
  const choose = (slot, file) => slot.locator('input[data-choose-files]').setInputFiles(file);

  test('too large or of another type: refused before anything is sent', () => scene.play({}, async (walk) => {
    const { page, look } = walk;
    const slot = await openSlot(walk);
    const sent = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    const large = path.join(scene.portal.folder, 'perizia.pdf');
    await writeFile(large, Buffer.alloc(21 * MEGABYTE, '%PDF'));
    await choose(slot, large);
    await slot.getByText('è troppo grande: al massimo 20 MB, e ne pesa 21,0').waitFor();
    await look('file too large');
    await choose(slot, { name: 'perizia.docx', mimeType: 'application/msword', buffer: Buffer.from('PK') });
    await slot.getByText('non è di un tipo ammesso').waitFor();
    await choose(slot, { name: 'vuoto.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
    await slot.getByText('è vuoto').waitFor();
    assert.deepEqual(sent, []);
    assert.equal(await slot.locator('[data-transfer-retry]').isVisible(), false);
    await look('file refused at once');
  }));

  test('a program under a document’s name: refused once it is looked at', () => scene.play({}, async (walk) => {
    const slot = await openSlot(walk);
    await choose(slot, await program(scene.portal.folder, 'relazione.pdf'));
    await slot.getByText('non è quello di un file').waitFor();
    assert.equal(await slot.locator('[data-transfer-retry]').isVisible(), false, 'another try would not help');
    assert.equal(await slot.locator('[data-document]').count(), 0);
    assert.equal(await slot.locator('input[data-choose-files]').isEnabled(), true);
    await walk.look('a program refused');
  }));

  test('an upload that breaks off is tried again by itself, or at once', () => scene.play({ expected: /ERR_FAILED/ }, async (walk) => {
    const { page, look } = walk;
    const slot = await openSlot(walk);
    await page.route('**/_s3/**', (route) => route.abort('failed'), { times: 1 });
    await choose(slot, await pdf(scene.portal.folder, 'relazione.pdf'));
    await slot.locator('[data-upload-status]').getByText('La connessione manca').waitFor();
    await look('upload broken off');
    await slot.getByRole('button', { name: 'Riprova' }).click();
    await slot.locator('[data-document]').waitFor();
    assert.equal(await slot.locator('[data-upload-error]').isVisible(), false);
    assert.match(await slot.locator('[data-upload-status]').innerText(), /è stato caricato/);
    await look('uploaded at the second try');
  }));
}
