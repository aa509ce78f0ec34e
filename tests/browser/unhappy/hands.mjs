// Hasty hands, hands without a mouse, eyes that need large letters, browsers without scripts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press, slowed, tabTo } from '../hands.mjs';
import { DESKTOP } from '../scene.mjs';
import { reload, settled } from '../settled.mjs';
import { go } from '../steps.mjs';

export function hands(scene) {
  test('a double click creates one application', () => scene.play({}, async (walk) => {
    const { page } = walk;
    await go(walk, '/domande/');
    const before = await page.locator('[data-application]').count();
    await go(walk, '/bandi/');
    const seen = await slowed(page, '**/api/applications', 'POST');
    await page.locator('[data-create="ordinanza-6-2014"]').click();
    // One was begun before: it is pointed at.
    await page.locator('[data-call="ordinanza-6-2014"] [data-drafts] a').first().waitFor();
    await page.locator('[data-confirm-yes]').dblclick();
    await page.waitForURL(/domanda=/);
    assert.equal(seen.count, 1);
    await go(walk, '/domande/');
    assert.equal(await page.locator('[data-application]').count(), before + 1);
  }));

  test('a double click saves once at a time', () => scene.play({}, async (walk) => {
    const { page } = walk;
    await go(walk, scene.application.at('banca/'));
    const seen = await slowed(page, '**/sections/banca', 'PUT');
    await page.locator('#campo-banca input').fill('Banca dei due clic');
    await page.locator('[data-save]').dblclick();
    await page.locator('#campo-banca input').press('Enter');
    await page.getByText('Salvato alle').waitFor();
    assert.equal(seen.most, 1);
    assert.equal(seen.count, 1);
    assert.equal(await page.locator('[data-conflict-save]').count(), 0);
  }));

  test('by keyboard alone, from the start page to a saved answer', () => scene.play({ as: null }, async (walk) => {
    const { page } = walk;
    await go(walk, '/');
    await press(page, page.locator('main a[href="/accesso/"]'));
    await page.waitForURL(/\/accesso\//);
    await settled(page);
    for (const name of ['organisation', 'username', 'password']) {
      await tabTo(page, page.locator(`input[name="${name}"]`));
      await page.keyboard.type(scene.mario[name]);
    }
    await press(page, page.locator('[data-sign-in-form] [type="submit"]'));
    await page.waitForURL(/\/domande\//);
    await settled(page);
    await press(page, page.locator(`[data-open="${scene.application.id}"]`));
    await page.waitForURL(/domanda=/);
    await settled(page);
    await press(page, page.locator('[data-section="contributi"] a'));
    await page.waitForURL(/contributi/);
    await settled(page);
    // The first Tab on every page offers the way past its head.
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Vai al contenuto/);
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('#campo-presenti input').first());
    await page.keyboard.press('Space');
    await press(page, page.locator('[data-save]'));
    await page.locator('[data-save-status]').getByText('Salvato alle').waitFor();
    await reload(page);
    assert.equal(await page.locator('#campo-presenti input').first().isChecked(), true);
  }));

  for (const { name, width, places } of [
    { name: '200', width: 640, places: ['beneficiario/', 'dati_generali/', 'contributi/elenco/'] },
    { name: '400', width: 320, places: ['dati_generali/'] },
  ]) {
    test(`enlarged to ${name} per cent nothing scrolls sideways`, () =>
      scene.play({ size: { ...DESKTOP, name: `zoom-${name}`, width, height: 450 }, deviceScaleFactor: 1280 / width }, async (walk) => {
        for (const place of places) {
          await go(walk, scene.application.at(place));
          await walk.look(`enlarged ${place}`);
        }
      }));
  }

  test('without scripts the pages say what is needed, and show no form that cannot work', () =>
    scene.play({ as: null, javaScriptEnabled: false }, async (walk) => {
      const { page, picture } = walk;
      for (const address of ['/', '/accesso/', '/registrazione/', '/bandi/', scene.application.at('banca/')]) {
        await go(walk, address);
        assert.equal(await page.locator('noscript .notice').isVisible(), true, address);
        assert.equal(await page.locator('form:visible, .loading:visible').count(), 0, address);
        if (process.env.RISTORO_PICTURES) await picture(`without scripts ${address.split('?')[0]}`);
      }
    }));
}
