// Uploads on a bad evening: several at once, one refused among them, cancelled, the connection gone in the middle and back, the page
// left and opened again, pictures that become what the slot takes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { pdf } from './documents.mjs';
import { tabTo } from './hands.mjs';
import { facts, picture, turned } from './pictures.mjs';
import { DESKTOP, PHONE, Scene } from './scene.mjs';
import { askToSignIn, go } from './steps.mjs';

const MEGABYTE = 1024 * 1024;
const text = (name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('non è un documento') });

/** A PDF that takes its time on the way. */
const large = (name) => ({
  name, mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(3 * MEGABYTE, '%\n'), Buffer.from('\nstartxref\n0\n%%EOF\n')]),
});

describe('uploads', { timeout: 900_000 }, () => {
  const scene = new Scene();
  scene.name = 'uploads';
  before(() => scene.set());
  after(() => scene.clear());

  /** A slot with nothing in it. */
  const openSlot = async (walk, id) => {
    await go(walk, scene.application.at('dati_generali/'));
    const slot = walk.page.locator(`#documento-${id}`);
    await empty(walk, slot);
    return slot;
  };
  const act = (slot, name, of) => slot.locator('[data-transfer]').filter({ hasText: of }).getByRole('button', { name });
  const choose = (slot, files) => slot.locator('input[data-choose-files]').setInputFiles(files);
  /** The names of so many documents, once the page shows them: it asks for them after it said that they arrived. */
  const names = async (slot, count) => {
    await slot.locator('[data-document]').nth(count - 1).waitFor();
    return slot.locator('[data-document] .file-name').allInnerTexts();
  };
  const says = (slot, words) => slot.locator('[data-upload-status]').getByText(words).waitFor();

  /** Deletes what is in a slot. */
  const empty = async ({ page }, slot) => {
    for (let left = await slot.locator('[data-document]').count(); left > 0; left -= 1) {
      await slot.locator('[data-discard]').first().click();
      await page.locator('[data-confirm-yes]').click();
      await slot.locator('[data-document]').nth(left - 1).waitFor({ state: 'detached' });
    }
  };

  /** The bytes of the first document of a slot, as they are kept. */
  const kept = async ({ page }, slot) => {
    const [download] = await Promise.all([page.waitForEvent('download'), slot.locator('[data-document] a').first().click()]);
    return readFile(await download.path());
  };

  /** A line of a given speed in bytes a second, or none. */
  const line = async ({ context, page }) => {
    const session = await context.newCDPSession(page);
    return (speed) => session.send('Network.emulateNetworkConditions',
      { offline: speed === 0, latency: 0, downloadThroughput: -1, uploadThroughput: speed || -1 });
  };

  const beyond = (slot, percent) => slot.page().waitForFunction(
    ([id, least]) => /** @type {HTMLProgressElement | null} */ (document.querySelector(`#${id} progress`))?.value >= least,
    /** @type {const} */ (['documento-familiari', percent]));

  for (const size of [DESKTOP, PHONE]) {
    test(`several at once, one refused among them, a PNG that becomes JPEG, at ${size.width} px`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      const slot = await openSlot(walk, 'familiari');
      await look('before');
      const png = { name: 'schermata.png', mimeType: 'image/png', buffer: await picture(page, { width: 400, height: 300, type: 'image/png' }) };
      await choose(slot, [await pdf(scene.portal.folder, 'uno.pdf'), await pdf(scene.portal.folder, 'due.pdf')].map(String));
      await says(slot, 'Tutti i 2 file sono stati caricati.');
      const buffer = await readFile(await pdf(scene.portal.folder, 'tre.pdf'));
      await choose(slot, [{ name: 'tre.pdf', mimeType: 'application/pdf', buffer }, text('lettera.docx'), png]);
      await says(slot, 'Caricati 2 file su 3; uno non è stato accettato');
      assert.deepEqual((await names(slot, 4)).sort(), ['due.pdf', 'schermata.jpg', 'tre.pdf', 'uno.pdf']);
      const refused = slot.locator('[data-transfer="refused"]');
      await refused.getByText('Apri il documento, salvalo in PDF e carica quello.').waitFor();
      await look('one refused');
      const dismiss = act(slot, 'Togli dall’elenco', 'lettera.docx');
      await tabTo(page, dismiss);
      await page.keyboard.press('Enter');
      await refused.waitFor({ state: 'detached' });
      assert.equal(await slot.evaluate((here) => here.contains(document.activeElement)), true, 'the focus stays in the slot');
    }));
  }

  test('cancelled while it is on its way: the others arrive', () => scene.play({ size: PHONE }, async (walk) => {
    const slot = await openSlot(walk, 'familiari');
    const set = await line(walk);
    await set(150 * 1024);
    await choose(slot, [large('a.pdf'), large('b.pdf'), large('c.pdf')]);
    await beyond(slot, 5);
    assert.equal(await slot.locator('[data-transfer="sending"]').count(), 2, 'two at a time');
    await walk.picture('on their way');
    await act(slot, 'Annulla', 'a.pdf').click();
    await act(slot, 'Annulla', 'b.pdf').click();
    await set(100 * MEGABYTE);
    await says(slot, 'Caricato un file su 3; 2 sono stati annullati.');
    assert.deepEqual(await names(slot, 1), ['c.pdf']);
  }));

  test('the connection goes at 60 % and comes back: nobody chooses the file again', () => scene.play({ expected: /ERR_/ }, async (walk) => {
    const slot = await openSlot(walk, 'familiari');
    const set = await line(walk);
    await set(400 * 1024);
    await choose(slot, [large('perizia.pdf')]);
    await beyond(slot, 60);
    await set(0);
    await says(slot, 'La connessione manca. Il caricamento riprende da solo');
    await slot.locator('[data-transfer="offline"]').waitFor();
    await walk.look('offline');
    await set(100 * MEGABYTE);
    await says(slot, 'Il file «perizia.pdf» è stato caricato.');
    assert.deepEqual(await names(slot, 1), ['perizia.pdf']);
  }));

  test('the page is left in the middle and opened again: it asks, and the files go on', () => scene.play({ expected: /ERR_/ }, async (walk) => {
    const { page } = walk;
    const slot = await openSlot(walk, 'familiari');
    const set = await line(walk);
    await set(400 * 1024);
    await choose(slot, [large('a.pdf'), large('b.pdf'), large('c.pdf')]);
    await beyond(slot, 40);
    /** @type {string[]} */
    const asked = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await page.reload();
    await set(100 * MEGABYTE);
    await slot.locator('[data-document]').nth(2).waitFor();
    assert.deepEqual(asked, ['beforeunload']);
    assert.deepEqual((await names(slot, 3)).sort(), ['a.pdf', 'b.pdf', 'c.pdf']);
    await says(slot, 'caricat');
    await page.reload();
    await slot.locator('[data-document]').first().waitFor();
    assert.equal(await slot.locator('[data-transfer]').count(), 0, 'what has arrived is forgotten');
  }));

  test('what is cancelled, and whoever signs out, leaves nothing in the browser', () => scene.play({ as: null, expected: /ERR_/ }, async (walk) => {
    const { page } = walk;
    await go(walk, '/accesso/');
    await askToSignIn(walk, scene.mario);
    await page.waitForURL(/\/domande\//);
    const slot = await openSlot(walk, 'familiari');
    await page.route('**/_s3/**', (route) => route.abort('failed'));
    const count = () => page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('ristoro:caricamenti', 1);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('files').objectStore('files').count();
        asking.onsuccess = () => {
          opening.result.close();
          resolve(asking.result);
        };
      };
    }));
    const becomes = async (wanted) => {
      for (let look = 0; look < 50 && await count() !== wanted; look += 1) await page.waitForTimeout(100);
      assert.equal(await count(), wanted);
    };
    await choose(slot, [large('a.pdf'), large('b.pdf')]);
    await slot.locator('[data-transfer="offline"]').nth(1).waitFor();
    await becomes(2);
    await act(slot, 'Annulla', 'a.pdf').click();
    await becomes(1);
    await page.locator('[data-sign-out]').click();
    await page.waitForURL((url) => url.pathname === '/');
    await becomes(0);
  }));

  test('two photographs in a slot for one file become one PDF', () => scene.play({ size: PHONE, hasTouch: true, isMobile: true }, async (walk) => {
    const { page } = walk;
    const slot = await openSlot(walk, 'relazione');
    await slot.getByRole('button', { name: 'Scatta una foto' }).waitFor();
    await walk.look('camera');
    const buffer = await picture(page, { width: 600, height: 400, type: 'image/png' });
    await choose(slot, ['fronte.png', 'retro.png'].map((name) => ({ name, mimeType: 'image/png', buffer })));
    await says(slot, 'Il file «Fotografie.pdf» è stato caricato.');
    const bytes = await kept(walk, slot);
    assert.match(bytes.toString('latin1'), /\/Count 2/);
  }));

  test('a large photograph asks before it is reduced, stays upright and loses the camera’s notes', () => scene.play({}, async (walk) => {
    const { page } = walk;
    const slot = await openSlot(walk, 'familiari');
    const buffer = turned(await picture(page, { width: 3600, height: 2400, type: 'image/jpeg' }));
    assert.deepEqual(facts(buffer), { width: 3600, height: 2400, notes: true });
    assert.ok(buffer.length > 5 * MEGABYTE);
    await choose(slot, [{ name: 'tetto.jpg', mimeType: 'image/jpeg', buffer }]);
    const asking = slot.locator('[data-transfer="asking"]');
    await asking.getByText(/La fotografia è grande: .* \(2400 × 3600 pixel\)\. Si può ridurre a .* \(2000 × 3000 pixel\)/).waitFor();
    assert.equal(await slot.locator('[data-document]').count(), 0, 'nothing goes before the answer');
    await walk.look('asked whether to reduce');
    await act(slot, 'Riduci e carica', 'tetto.jpg').click();
    await says(slot, 'Il file «tetto.jpg» è stato caricato.');
    assert.deepEqual(facts(await kept(walk, slot)), { width: 2000, height: 3000, notes: false });

    // One answer for many.
    await choose(slot, ['muro.jpg', 'solaio.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer })));
    await slot.getByText('2 fotografie sono grandi.').waitFor();
    await walk.look('asked of two');
    await slot.getByRole('button', { name: 'Riducile tutte e carica' }).click();
    await says(slot, 'Tutti i 2 file sono stati caricati.');
    assert.equal(await slot.locator('[data-reduce-all]').isVisible(), false);
  }));
});
