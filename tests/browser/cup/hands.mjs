// Hasty hands, hands without a mouse, narrow screens, browsers without scripts.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { press, slowed, tabTo } from '../hands.mjs';
import { DESKTOP } from '../scene.mjs';
import { go } from '../steps.mjs';
import { codeOf, coded, projectsOf, respond } from './responses.mjs';
import { convert, download, respondWith } from './steps.mjs';
import { fillIn, rows } from './workbooks.mjs';

async function filled(walk, name) {
  await go(walk, '/cup/');
  const template = await download(walk, walk.page.locator('[data-template]'));
  return fillIn(template, rows(2).map((row, index) => ({ ...row, 'Codice locale': `${name}/${index}` })), path.join(walk.portal.folder, `${name}.xlsx`));
}

export function hands(scene) {
  test('a double click converts once', () => scene.play({}, async (walk) => {
    const { page } = walk;
    const file = await filled(walk, 'doppio');
    const before = await page.locator('[data-conversion-line]').count();
    await page.locator('[data-file]').setInputFiles(file);
    const seen = await slowed(page, '**/api/cup/conversions', 'POST');
    await page.locator('[data-convert]').dblclick();
    await page.waitForURL(/\/cup\/conversione\/#/);
    assert.equal(seen.count, 1);
    await go(walk, '/cup/');
    assert.equal(await page.locator('[data-conversion-line]').count(), before + 1);
  }));

  test('by keyboard alone: from the history to a request, and a revocation called off', () => scene.play({}, async (walk) => {
    const { page, portal } = walk;
    await convert(walk, await filled(walk, 'tastiera'));
    const [first] = await projectsOf(await download(walk, page.locator('[data-request-file] a')));
    await respondWith(walk, await respond(path.join(portal.folder, 'tastiera.xml'), [coded(first, codeOf(first, 800))]));

    await go(walk, '/cup/');
    await press(page, page.locator('[data-conversion-line] a').first());
    await page.waitForURL(/\/cup\/conversione\/#/);
    await page.waitForFunction(() => document.activeElement?.id === 'titolo-esito');
    const [given] = await Promise.all([page.waitForEvent('download'), press(page, page.locator('[data-request-file] a'))]);
    assert.match(given.suggestedFilename(), /\.xml$/);
    await press(page, page.locator('[data-row-state="coded"] a'));
    await page.locator('[data-whose]').getByText('È il codice di').waitFor();
    for (const [id, words] of [['reason', 'Rinuncia'], ['date', '20/11/2026']]) {
      await tabTo(page, page.locator(`#f-${id}`));
      await page.keyboard.type(words);
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[data-notice]') === true);
    const mark = page.locator(`[data-mark-done="${codeOf(first, 800)}"]`);
    await press(page, mark);
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    assert.equal(await mark.evaluate((element) => element === document.activeElement), true);
    assert.equal(await page.locator('[data-done] [data-revocation]').count(), 0);
  }));

  test('the link over the heading leads to the content and the conversion stays', () => scene.play({}, async (walk) => {
    const { page } = walk;
    const at = await convert(walk, await filled(walk, 'salto'));
    assert.match(await page.title(), /^salto\.xlsx – Conversione – /);
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'contenuto');
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, at);
    assert.equal(await page.locator('[data-conversion]').isVisible(), true);
  }));

  test('enlarged to 400 per cent nothing scrolls sideways', () =>
    scene.play({ size: { ...DESKTOP, name: 'zoom-400', width: 320, height: 450 }, deviceScaleFactor: 4 }, async (walk) => {
      await go(walk, '/cup/');
      await walk.look('start, enlarged');
      await walk.page.locator('[data-conversion-line] a').first().click();
      await walk.page.locator('[data-conversion]:visible').waitFor();
      await walk.look('conversion, enlarged');
      for (const address of ['/cup/bandi/', '/cup/registro/', '/cup/istruzioni/', '/cup/revoche/', '/cup/riepilogo/']) {
        await go(walk, address);
        await walk.look(`${address} enlarged`);
      }
    }));

  test('without scripts the pages tell nothing of the service', () =>
    scene.play({ javaScriptEnabled: false }, async (walk) => {
      const { page } = walk;
      for (const address of ['/cup/', '/cup/conversione/', '/cup/bandi/', '/cup/revoche/']) {
        await go(walk, address);
        assert.equal(await page.title(), 'Pagina riservata – Ristoro');
        assert.equal(await page.locator('noscript .notice').isVisible(), true, address);
        assert.doesNotMatch(await page.locator('main').innerText(), /CUP|Excel|revoc/i);
      }
    }));
}
