// Long workbooks: more rows than a file may hold, more problems than a page shows.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { PHONE } from '../scene.mjs';
import { go } from '../steps.mjs';
import { projectsOf } from './responses.mjs';
import { convert, download, outcome } from './steps.mjs';
import { fillIn, rows } from './workbooks.mjs';

async function filled(walk, name, sheet) {
  await go(walk, '/cup/');
  const template = await download(walk, walk.page.locator('[data-template]'));
  return fillIn(template, sheet, path.join(walk.portal.folder, `${name}.xlsx`));
}

export function long(scene) {
  test('more than a thousand rows: refused, then divided when asked', () => scene.play({}, async (walk) => {
    const { page, look } = walk;
    const file = await filled(walk, 'lungo', rows(1001));
    await convert(walk, file);
    assert.match(await outcome(walk), /Non convertito: c’è un problema/);
    assert.match(await page.locator('[data-problems]').innerText(), /1\.?000/);
    assert.match(await page.locator('[data-outcome-text]').innerText(), /dividi in più file XML/);
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
    const { page } = walk;
    await convert(walk, await filled(walk, 'sbagliato', rows(600).map((row) => ({ ...row, 'Denominazione dell’impresa': 'Bar' }))));
    assert.match(await outcome(walk), /ci sono 600 problemi/);
    assert.equal(await page.locator('[data-problem]').count(), 500);
    assert.match(await page.locator('[data-problems-cut]').innerText(), /primi 500 su 600/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  }));
}
