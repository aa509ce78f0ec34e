// Files that are not what they should be, and storage that fails: each is told, nothing is made up.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { program } from '../documents.mjs';
import { DESKTOP, PHONE } from '../scene.mjs';
import { go } from '../steps.mjs';
import { codeOf, coded, projectsOf, respond } from './responses.mjs';
import { agree, convert, download, outcome, respondWith } from './steps.mjs';
import { fillIn, rows, writeOwn } from './workbooks.mjs';

/** A workbook without faults of an administration's own. */
async function filled(walk, name) {
  await go(walk, '/cup/');
  const template = await download(walk, walk.page.locator('[data-template]'));
  return fillIn(template, rows(2, name), path.join(walk.portal.folder, `${name}.xlsx`));
}

export function wrongFiles(scene) {
  test('what is no workbook by its name is not even sent', () => scene.play({}, async (walk) => {
    const { page, look, portal } = walk;
    const asked = [];
    page.on('request', (request) => { if (request.method() === 'POST') asked.push(request.url()); });
    await go(walk, '/cup/');
    await page.locator('[data-convert]').click();
    await page.getByText('Scegli il foglio Excel').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'foglio');
    for (const [name, words] of Object.entries({ 'foglio.docx': 'non è di un tipo ammesso', 'vuoto.xlsx': 'è vuoto' })) {
      const file = path.join(portal.folder, name);
      await writeFile(file, name === 'vuoto.xlsx' ? '' : 'x');
      await page.locator('[data-file]').setInputFiles(file);
      await page.locator('[data-convert]').click();
      assert.ok((await page.locator('#errore-foglio').innerText()).includes(words));
      assert.equal(await page.locator('[data-file]').getAttribute('aria-invalid'), 'true');
    }
    assert.deepEqual(asked, []);
    await look('refused before it is sent');
  }));

  for (const size of [DESKTOP, PHONE]) {
    test(`a program under the name of a workbook, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      await convert(walk, await program(walk.portal.folder, `ostile-${size.name}.xlsx`));
      assert.match(await outcome(walk), /non riusciamo a leggerlo/);
      assert.match(await page.locator('[data-outcome-text]').innerText(), /Non è stato convertito/);
      assert.equal(await page.locator('[data-state="accepted"]:visible, [data-state="refused"]:visible').count(), 0);
      await look('unreadable');
      await page.getByRole('link', { name: 'Carica un altro foglio' }).click();
      await page.locator('[data-conversion-line]').first().getByText('Foglio non leggibile').waitFor();
    }));
  }

  test('a heading with a slip: the column is left out, and named', () => scene.play({}, async (walk) => {
    const { page, look, portal } = walk;
    const sheet = rows(2, 'INTESTAZIONE').map((row) => ({ ...row, 'Altre informazzioni': 'Lotto unico' }));
    const file = await writeOwn(sheet, path.join(portal.folder, 'intestazione.xlsx'));
    await convert(walk, file, { measure: 1 });
    assert.match(await outcome(walk), /Il file XML è pronto/);
    assert.match(await page.locator('[data-left-out] li').innerText(), /^colonna L, «Altre informazzioni»$/);
    await look('a column left out');
  }));

  test('answers that are none are refused, and the codes stay as they were', () => scene.play({}, async (walk) => {
    const { page, look, portal } = walk;
    await convert(walk, await filled(walk, 'risposte'));
    const request = await download(walk, page.locator('[data-request-file] a'));
    const projects = await projectsOf(request);
    const hostile = await respond(path.join(portal.folder, 'ostile.xml'), projects.map((project, index) => coded(project, codeOf(project, 700 + index))),
      { prolog: '<!DOCTYPE x [<!ENTITY a "b">]>\n' });
    const strange = await respond(path.join(portal.folder, 'altra.xml'), [coded({ id: '1', local: 'PG/altra' }, codeOf(projects[0], 702))]);
    const told = await respondWith(walk, request, hostile, strange);
    assert.deepEqual(told.map(([kind]) => kind), ['error', 'error', 'warning']);
    for (const [, words] of told.slice(0, 2)) assert.match(words, /non è stato preso/);
    assert.match(await outcome(walk), /Il file XML è pronto/);
    assert.equal(await page.locator('[data-answers]').isVisible(), false);
    await look('wrong answers');
  }));

  test('a storage that does not answer, then one that does', () => scene.play({ expected: /ERR_FAILED/ }, async (walk) => {
    const { page, look } = walk;
    const file = await filled(walk, 'rete');
    await page.locator('[data-file]').setInputFiles(file);
    const storage = (url) => !url.pathname.startsWith('/api/') && !url.pathname.startsWith('/assets/');
    await page.route(storage, (route) => (route.request().method() === 'POST' ? route.abort('failed') : route.continue()));
    await page.locator('[data-convert]').click();
    await page.getByText('Il foglio non è stato caricato').waitFor();
    await look('not sent');
    await page.unroute(storage);
    await page.locator('[data-convert]').click();
    await page.waitForURL(/\/cup\/conversione\/#/);
    await agree(walk);
    await page.getByText('Il file XML è pronto').waitFor();
  }));

  test('a workbook that arrived and was not looked at waits, and is looked at when asked', () =>
    scene.play({ expected: /status of 500/ }, async (walk) => {
      const { page, look } = walk;
      const file = await filled(walk, 'attesa');
      await page.route('**/received', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"code":"fault"}' }));
      await page.locator('[data-file]').setInputFiles(file);
      await page.locator('[data-convert]').click();
      await page.getByText('Aspettiamo il foglio').waitFor();
      await look('waiting');
      await page.unroute('**/received');
      await page.locator('[data-check-now]').click();
      await page.getByText('controlla e conferma').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'titolo-esito');
    }));
}
