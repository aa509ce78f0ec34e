// What is still missing, each a way to where it is put right; and what belongs to others.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from '../scene.mjs';
import { settled } from '../settled.mjs';
import { go } from '../steps.mjs';
import { stranger } from './registration.mjs';

/** A text, a choice and a list, each with what has the focus after following its line. */
const PLACES = [
  ['campo-telefono', 'f-telefono'], ['campo-presenti', 'f-presenti-si'], ['elenco-professionisti', 'elenco-professionisti'],
];

export function incomplete(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`everything missing is a link to its place, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      const lines = page.locator('[data-missing-list] li');
      await go(walk, scene.application.at('invio/'));
      await lines.first().waitFor();
      assert.equal(await page.locator('[data-ready]').isVisible(), false);
      assert.equal(await lines.count(), await lines.locator('a[href]').count());
      await look('what is missing');
      for (const [anchor, focused] of size === PHONE ? PLACES.slice(0, 1) : PLACES) {
        await go(walk, scene.application.at('invio/'));
        await page.locator(`[data-missing-list] a[href$="#${anchor}"]`).first().click();
        await settled(page);
        await page.waitForFunction((id) => document.activeElement?.closest(`#${id}`), anchor);
        assert.equal(await page.evaluate(() => document.activeElement.id), focused);
        assert.equal(await page.locator(`#${anchor}`).evaluate((place) => {
          const { top, bottom } = place.getBoundingClientRect();
          return top < innerHeight && bottom > 0;
        }), true, `${anchor} is in view`);
      }
      await look('at a place that was missing');
    }));
  }

  test('another organisation’s application', async () => {
    const luca = await stranger(scene);
    await scene.play({ as: luca }, async (walk) => {
      for (const place of ['', 'banca/', 'beneficiario/professionisti/', 'invio/']) {
        await go(walk, scene.application.at(place));
        const main = walk.page.locator('main');
        assert.match(await main.innerText(), /Questa domanda non c’è, oppure non è della tua organizzazione/, place);
        assert.equal(await walk.page.locator('[data-notice]').count(), 1, place);
        assert.equal(await main.locator('[data-body]:visible, [data-stage]:visible').count(), 0, place);
        assert.doesNotMatch(await main.innerText(), /NON ancora inviata|Banca d/, place);
        if (place !== 'invio/') await walk.look(`not one’s own ${place}`);
      }
      await walk.page.getByRole('link', { name: 'Vai alle tue domande' }).click();
      await walk.page.getByText('Qui non c’è nessuna domanda').waitFor();
    });
  });
}
