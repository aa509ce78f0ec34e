// Pages save by themselves: a moment after typing stops, through lost connections, without disturbing whoever types.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../filling.mjs';
import { DESKTOP, PHONE, typed } from '../scene.mjs';
import { holds, reload, settled } from '../settled.mjs';
import { go } from '../steps.mjs';

const SAVE_ADDRESS = '**/api/applications/*/sections/banca';
const saved = (page) => page.locator('[data-save-status]').getByText(/^Salvato alle \d\d:\d\d\. La domanda non è ancora inviata\.$/).waitFor();

/** What the page asks of the API from now on. */
function asked(page) {
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) requests.push(`${request.method()} ${new URL(request.url()).pathname.split('/').slice(4).join('/')}`);
  });
  return requests;
}

export function autosave(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`what is typed is saved by itself with one request, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      await go(walk, scene.application.at('banca/'));
      const requests = asked(page);
      const box = page.locator('#campo-banca input');
      // Other stories may have left something there.
      await box.fill('');
      await box.pressSequentially(`Banca da sola ${size.name}`, { delay: 20 });
      await page.getByText('Modifiche da salvare').waitFor();
      await saved(page);
      assert.deepEqual(requests.map((one) => one.replace(/^(\w+) .*\/(sections\/)/, '$1 $2')), ['PUT sections/banca']);
      assert.equal(await box.evaluate((input) => document.activeElement === input), true, 'whoever types is not disturbed');
      await look('saved by itself');
      // Half an IBAN is kept as it is, and nobody is told off while typing.
      const told = await page.locator('#campo-iban [data-error]').isVisible();
      await page.locator('#campo-iban input').fill(`IT60X${size.width}`);
      await page.waitForResponse((response) => response.request().method() === 'PUT');
      assert.equal(await page.locator('#campo-iban [data-error]').isVisible(), told);
      assert.equal(await page.locator('[data-error-summary]').isVisible(), false);
      await page.waitForTimeout(100);
      await reload(page);
      const now = await typed(page);
      assert.deepEqual([now.banca, now.iban], [[`Banca da sola ${size.name}`], [`IT60X${size.width}`]]);
    }));
  }

  test('what is typed after a lost creation belongs to that item alone', () => scene.play({ expected: /ERR_FAILED|Failed to load/ }, async (walk) => {
    const { page } = walk;
    const surname = page.locator('#campo-cognome input');
    const next = async () => {
      await go(walk, scene.application.at('beneficiario/professionisti/'));
      await surname.waitFor();
    };
    /** Whether the server has the item whose replies are lost. */
    let arrives = true;
    await page.route('**/api/applications/*/items', async (route) => {
      if (arrives) await route.fetch();
      return route.abort('failed');
    });
    page.on('dialog', (dialog) => dialog.accept());
    const type = async (words) => {
      await surname.fill(words);
      await page.locator('[data-save]').click();
      await page.getByText('Non è stato salvato').or(page.getByText('Non ancora salvato')).first().waitFor();
      await surname.fill(`${words} ancora`);
      await page.waitForTimeout(1000);
    };
    await next();
    await type('Arrivato');
    await next();
    assert.equal(await page.locator('[data-draft-take]').count(), 0, 'the server has it: it is no new item');
    arrives = false;
    await type('Mai arrivato');
    await next();
    await page.locator('[data-draft-take]').click();
    await holds(surname, 'Mai arrivato ancora');
    await page.unrouteAll({ behavior: 'wait' });
    await page.locator('[data-save]').click();
    await page.locator('[data-save-status]').getByText(/^Salvato alle/).waitFor();
    await next();
    assert.equal(await page.locator('[data-draft-take]').count(), 0);
  }));

  test('a connection lost while typing, and back', () => scene.play({ expected: /ERR_FAILED|ERR_INTERNET|Failed to load/ }, async (walk) => {
    const { page, context, look } = walk;
    await go(walk, scene.application.at('banca/'));
    await context.setOffline(true);
    await fill(page, { filiale: 'Senza rete' });
    await page.getByText('Non ancora salvato: la connessione non funziona').waitFor();
    assert.equal(await page.locator('[data-notice]').count(), 0, 'it is said once, beside the button');
    await look('not saved yet');
    await fill(page, { filiale: 'Senza rete, e poi di nuovo' });
    await context.setOffline(false);
    await saved(page);
    await reload(page);
    assert.deepEqual((await typed(page)).filiale, ['Senza rete, e poi di nuovo']);
  }));

  test('an answer lost on its way is nobody else’s words', () => scene.play({ expected: /ERR_FAILED|Failed to load/ }, async (walk) => {
    const { page } = walk;
    await go(walk, scene.application.at('banca/'));
    let lost = 0;
    await page.route(SAVE_ADDRESS, async (route) => {
      if (route.request().method() !== 'PUT') return route.fallback();
      await route.fetch();
      lost += 1;
      return route.abort('failed');
    });
    await fill(page, { filiale: 'Arrivata senza risposta' });
    await page.getByText('Non ancora salvato').waitFor();
    await page.unroute(SAVE_ADDRESS);
    assert.ok(lost > 0);
    await fill(page, { filiale: 'E cambiata dopo' });
    await saved(page);
    assert.equal(await page.locator('[data-conflict-save]').count(), 0);
    await reload(page);
    assert.deepEqual((await typed(page)).filiale, ['E cambiata dopo']);
  }));

  test('a new item is made once, however its answer is lost', () => scene.play({ expected: /ERR_FAILED|Failed to load/ }, async (walk) => {
    const { page } = walk;
    await go(walk, scene.application.at('fornitori/'));
    const before = await page.locator('[data-item]').count();
    await page.locator('[data-new-item]').first().click();
    await page.waitForURL(/elenco/);
    await settled(page);
    const items = '**/api/applications/*/items';
    await page.route(items, async (route) => {
      await route.fetch();
      return route.abort('failed');
    });
    await page.locator('[data-field]:visible input[type="text"]').first().fill('Edil Prova');
    await page.getByText('Non ancora salvato').waitFor();
    await page.unroute(items);
    await page.locator('[data-save]').click();
    await page.getByText('Salvato alle').first().waitFor();
    assert.match(page.url(), /elemento=/);
    await go(walk, scene.application.at('fornitori/'));
    assert.equal(await page.locator('[data-item]').count(), before + 1);
  }));
}
