// A measure of an administration's own: copied, put right, revised, chosen for a workbook.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Scene } from './cup/scene.mjs';
import { DESKTOP, PHONE } from './scene.mjs';
import { go } from './steps.mjs';
import { holds } from './settled.mjs';

const MEASURES = '/cup/misure/';

describe('measures of an administration', { timeout: 600_000 }, () => {
  const scene = new Scene();
  scene.name = 'measures';
  before(() => scene.set());
  after(() => scene.clear());

  for (const size of [DESKTOP, PHONE]) {
    test(`are copied, checked, revised and chosen, at ${size.width} px`, () => scene.play({ size }, async (walk) => {
      const { page } = walk;
      const title = `Contributi alle imprese, ${size.name}`;
      await go(walk, '/cup/');
      await page.getByRole('link', { name: 'Fai una misura tua' }).click();
      await page.locator('[data-measure-row]').first().waitFor();
      await walk.look('the list');
      await page.locator('[data-measure-row="piccole-e-micro-imprese"] a').click();
      await page.locator('[data-measure-form]:visible').waitFor();
      await holds(page.locator('#f-category'), '06.42.999', 'copied with what hangs on it');
      await walk.look('a copy');
      const save = () => page.locator('[data-measure-form] [data-save]').click();
      await save();
      await page.getByText('Ci sono 2 cose da sistemare').waitFor();
      await walk.look('what is missing');
      await page.locator('#f-title').fill(title);
      await page.locator('#f-act').fill('Delibera n. 12 del 2024');
      await page.locator('#f-link').fill('comune.example.it');
      await page.locator('#f-year').fill('1949');
      await save();
      await page.locator('#errore-year').getByText('non prima del 1950').waitFor();
      await page.locator('#errore-link').getByText('Scrivi l’indirizzo').waitFor();
      await walk.look('what is wrong');
      await page.locator('#f-link').fill('https://www.comune.example.it/delibere/12');
      await page.locator('#f-year').fill('2024');
      await page.locator('#f-nature').selectOption('06');
      assert.equal(await page.locator('#f-kind').inputValue() === '' || await page.locator('#f-kind option:checked').count() === 1, true);
      await page.locator('#f-nature').selectOption('07');
      await page.locator('#f-kind').selectOption('99');
      await save();
      await page.getByText('La misura è pronta').waitFor();
      assert.equal(await page.locator('[data-revisions] tbody tr').count(), 1);
      await walk.look('made');

      await page.locator('label[for="f-coverage-002"]').click();
      await save();
      await page.getByText('è salvata').waitFor();
      assert.equal(await page.locator('[data-revisions] tbody tr').count(), 2);
      await walk.look('revised');

      await go(walk, '/cup/');
      await page.locator('select[data-template-measure]').selectOption({ label: title });
      await page.locator('[data-template-act]').getByText('Delibera n. 12 del 2024').waitFor();

      await go(walk, MEASURES);
      await page.locator('[data-measure-row]', { hasText: title }).getByRole('link', { name: /Modifica/ }).click();
      await page.locator('label[for="f-retired"]').click();
      await save();
      await page.locator('[data-revisions]').getByText('Ritirata').waitFor();
      await walk.look('retired');
      await go(walk, '/cup/');
      await page.locator('[data-template]:visible').waitFor();
      assert.equal(await page.locator('select[data-template-measure]').getByText(title).count(), 0, 'not offered');
    }));
  }

  test('what is not there is told', () => scene.play({}, async (walk) => {
    await go(walk, `${MEASURES}?misura=mis-niente`);
    await walk.page.locator('[data-notice]').getByText('Questa misura non c’è').waitFor();
    await walk.look('nothing there');
  }));
});
