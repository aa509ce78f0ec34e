// Applications among others: named, thrown away, had back, and never made twice by mistake; and what comes next.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from '../scene.mjs';
import { createApplication, go } from '../steps.mjs';

export function applications(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`a draft is named, thrown away and had back, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      const { id } = await createApplication(walk);
      await go(walk, '/domande/');
      const card = page.locator(`[data-applications] [data-application="${id}"]`);
      assert.match(await card.innerText(), /Compilata allo 0%[^]*di Mario Rossi/);
      await card.locator('[data-name]').click();
      await page.locator('#nome-domanda').fill('x'.repeat(61));
      await page.locator('[data-name-save]').click();
      await page.getByText('al massimo 60 caratteri: ora ne ha 61').waitFor();
      await look('a name that is too long');
      await page.locator('#nome-domanda').fill(`Capannone ${size.name}`);
      await page.locator('[data-name-save]').click();
      await card.getByRole('heading', { name: `Capannone ${size.name}` }).waitFor();
      await look('applications, one with a name');
      await card.locator('[data-discard]').click();
      await page.locator('[data-confirm-no]').click();
      await card.locator('[data-discard]').click();
      await look('throwing away, asked');
      await page.locator('[data-confirm-yes]').click();
      const gone = page.locator(`[data-discarded] [data-application="${id}"]`);
      await gone.getByText('Si può ripristinare fino al').waitFor();
      assert.equal(await card.count(), 0);
      await look('applications, one thrown away');
      await gone.locator('[data-restore]').click();
      await card.waitFor();
      assert.equal(await gone.count(), 0);
      // The next scene begins with what was there before.
      await card.locator('[data-discard]').click();
      await page.locator('[data-confirm-yes]').click();
      await gone.waitFor();
    }));
  }

  test('a reply lost on creating makes no second application', () => scene.play({ expected: /ERR_FAILED|Failed to load/ }, async (walk) => {
    const { page, look } = walk;
    await go(walk, '/domande/');
    const before = await page.locator('[data-applications] [data-application]').count();
    await go(walk, '/bandi/');
    await page.locator('[data-continue]').waitFor();
    await look('calls, with the draft that is there');
    let lost = 0;
    await page.route('**/api/applications', async (route) => {
      if (route.request().method() !== 'POST' || lost > 1) return route.fallback();
      lost += 1;
      await route.fetch();
      return route.abort('failed');
    });
    await page.locator(`[data-create="${scene.application.call ?? 'ordinanza-6-2014'}"]`).click();
    await page.locator('[data-confirm-yes]').click();
    await page.waitForURL(/domanda=/);
    assert.equal(lost, 2);
    await go(walk, '/domande/');
    assert.equal(await page.locator('[data-applications] [data-application]').count(), before + 1);
    await page.locator('[data-applications] [data-discard]').first().click();
    await page.locator('[data-confirm-yes]').click();
    await page.locator('[data-notice="list"]').waitFor();
  }));

  test('what comes next is said, and one press leads there', () => scene.play({}, async (walk) => {
    const { page, look } = walk;
    await go(walk, scene.application.at(''));
    assert.match(await page.locator('[data-next-line]').innerText(), /^Prossimo passo: /);
    assert.match(await page.locator('[data-application-closing]').innerText(), /\(mancano \d+ (giorni|mesi|anni)\)/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-calendar]').click()]);
    assert.equal(download.suggestedFilename(), 'termine.ics');
    assert.match(await page.locator('[data-section="dati_generali"]').innerText(), /Da iniziare|completare/);
    await look('overview with what comes next');
    await go(walk, scene.application.at('banca/'));
    await page.locator('#campo-banca input').fill('Banca e poi avanti');
    await page.locator('#campo-iban input').fill('IT00');
    await page.locator('[data-save-next]').click();
    await page.locator('[data-error-summary]:visible').waitFor();
    await look('what is wrong is shown before going on');
    await page.locator('[data-save-next]').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/banca/'));
    await go(walk, scene.application.at('fornitori/elenco/'));
    await page.locator('[data-field]:visible input[type="text"]').first().fill('Edil Due');
    await page.locator('[data-save-next]').click();
    await page.waitForURL((url) => url.pathname.endsWith('/elenco/') && !url.searchParams.has('elemento') && !url.searchParams.has('nuovo'));
  }));

  for (const { name, width, height } of [{ name: 'phone', width: 360, height: 740 }, { name: 'zoom', width: 640, height: 450 }, { name: 'narrow', width: 320, height: 640 }]) {
    test(`what one came for is on the first screen, ${name}`, () => scene.play({ size: { name, width, height } }, async (walk) => {
      const { page, look } = walk;
      await go(walk, scene.application.at('dati_generali/'));
      const bottom = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().bottom);
      const head = await page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
      assert.ok(head <= 120, `the head takes ${head} px`);
      assert.ok(await bottom('h1') <= height, `the title ends at ${await bottom('h1')} px`);
      if (name === 'phone') {
        const first = await bottom('[data-field]:not([hidden]) :is(input, select, textarea, label[for*="-"])');
        assert.ok(first <= height, `the first answer ends at ${first} px`);
      }
      await page.locator('[data-menu]').click();
      await page.locator('.site-nav a').first().waitFor();
      await page.locator('[data-sign-out]').waitFor();
      await look('menu opened');
      await page.locator('[data-menu]').click();
      assert.equal(await page.locator('.site-nav').isVisible(), false);
    }));
  }
}
