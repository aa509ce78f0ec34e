// Long workbooks: more rows than a file may hold, more problems than a page shows.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { PHONE } from '../scene.mjs';
import { go } from '../steps.mjs';
import { codeOf, coded, projectsOf, respond } from './responses.mjs';
import { convert, download, outcome, respondWith } from './steps.mjs';
import { fillIn, rows } from './workbooks.mjs';

async function filled(walk, name, sheet) {
  await go(walk, '/cup/');
  const template = await download(walk, walk.page.locator('[data-template]'));
  return fillIn(template, sheet, path.join(walk.portal.folder, `${name}.xlsx`));
}

export function long(scene) {
  test('more than a thousand rows: refused, then divided when asked', () => scene.play({}, async (walk) => {
    const { page, look } = walk;
    const file = await filled(walk, 'lungo', rows(1001, 'LUNGO'));
    await convert(walk, file);
    assert.match(await outcome(walk), /Non convertito: c’è un problema/);
    assert.match(await page.locator('[data-problems]').innerText(), /1\.?000/);
    assert.match(await page.locator('[data-outcome-text]').innerText(), /troppe righe[^]*dividi in più file XML/);
    assert.doesNotMatch(await page.locator('[data-outcome-text]').innerText(), /Correggi le celle/);
    await look('too many rows');
    await convert(walk, file, { split: true });
    assert.match(await outcome(walk), /I 2 file XML sono pronti/);
    await look('divided');
    const links = page.locator('[data-request-file] a');
    const projects = [];
    for (const link of await links.all()) projects.push(await projectsOf(await download(walk, link)));
    assert.deepEqual(projects.map((list) => list.length), [1000, 1]);
    assert.equal(new Set(projects.flat().map(({ local }) => local)).size, 1001);
  }));

  test('more problems than the page shows are counted and said to be elsewhere', () => scene.play({ size: PHONE }, async (walk) => {
    const { page, look } = walk;
    await convert(walk, await filled(walk, 'sbagliato', rows(600).map((row) => ({ ...row, 'Denominazione dell’impresa': 'Bar' }))));
    assert.match(await outcome(walk), /ci sono 600 problemi/);
    const [shown, next, rest] = ['[data-problem]', '[data-problems-more] [data-next]', '[data-problems-more] [data-rest]'].map((one) => page.locator(one));
    assert.equal(await shown.count(), 50);
    await look('many problems');
    await next.click();
    assert.equal(await shown.count(), 100);
    assert.match(await page.locator(':focus').innerText(), /^Riga 52 /);
    await rest.click();
    assert.equal(await shown.count(), 500);
    assert.equal(await next.isVisible(), false);
    assert.match(await page.locator('[data-problems-cut]').innerText(), /primi 500 su 600/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  }));

  test('many answers on a phone: shown in parts, found by name, and those of another conversion told briefly', () =>
    scene.play({ size: PHONE }, async (walk) => {
      const { page, portal, look } = walk;
      await convert(walk, await filled(walk, 'risposte', rows(120).map((row, index) => ({ ...row, 'Codice locale': `PG/R/${index + 1}` }))));
      const projects = await projectsOf(await download(walk, page.locator('[data-request-file] a')));
      const answers = await respond(path.join(portal.folder, 'centoventi.xml'), projects.map((project, index) => coded(project, codeOf(project, 30_001 + index))));
      await respondWith(walk, answers);
      const shown = page.locator('[data-row]');
      const counted = page.locator('[data-rows-shown]');
      assert.equal(await shown.count(), 50);
      assert.equal(await counted.innerText(), 'Le prime 50 di 120 righe');
      await look('many answers');
      await page.locator('[data-answers] [data-rest]').click();
      assert.equal(await shown.count(), 120);
      const found = { 'pg r 117': 1, 'caffe al ponte': 30, [codeOf(projects[4], 30_005).toLowerCase()]: 1, nessuno: 0, '': 50 };
      for (const [words, count] of Object.entries(found)) {
        await page.locator('[data-find-rows]').fill(words);
        assert.equal(await shown.count(), count, words);
      }
      await page.getByRole('button', { name: 'Vai ai fogli da scaricare' }).click();
      assert.equal(await page.evaluate(() => document.activeElement.id), 'titolo-esito');

      await convert(walk, await filled(walk, 'altra', rows(1).map((row) => ({ ...row, 'Codice locale': 'PG/ALTRA/1' }))));
      const [[kind, words]] = await respondWith(walk, answers);
      assert.equal(kind, 'warning');
      assert.match(words, /120 risposte non prese[^]*controlla che sia la risposta a questa conversione/);
      assert.equal(await page.locator('[data-import-told] li:visible').count(), 5);
      await look('answers of another conversion');
    }));
}
