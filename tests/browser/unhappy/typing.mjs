// What is typed is never lost: sessions that end, servers that fail, windows that cross.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, save } from '../filling.mjs';
import { DESKTOP, PHONE, typed } from '../scene.mjs';
import { reload, settled } from '../settled.mjs';
import { askToSignIn, go } from '../steps.mjs';

const SAVE_ADDRESS = '**/api/applications/*/sections/banca';

const holds = async (page, entries) => {
  const now = await typed(page);
  for (const [id, entry] of Object.entries(entries)) assert.deepEqual(now[id], [entry], id);
};

/** Signs in on the page that the ended session leads to, and comes back to where one was. */
async function signInAgain(walk, scene, place) {
  const { page } = walk;
  await page.waitForURL(/\/accesso\//);
  await askToSignIn(walk, scene.mario);
  await page.waitForURL((url) => url.pathname.endsWith(place));
  await settled(page);
}

export function typing(scene) {
  const open = (walk) => go(walk, scene.application.at('banca/'));

  for (const size of [DESKTOP, PHONE]) {
    test(`a session that ends while typing, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, context, look } = walk;
      const mine = { banca: `Banca di ${size.name}`, intestatario: 'Mario Rossi' };
      const prompts = [];
      page.on('dialog', (dialog) => {
        prompts.push(dialog.type());
        dialog.accept();
      });
      await open(walk);
      await fill(page, mine);
      await context.clearCookies();
      await page.locator('[data-save]').click();
      await page.getByText('L’accesso è scaduto').waitFor();
      await holds(page, mine);
      await look('session ended');
      await page.getByRole('link', { name: 'Accedi di nuovo' }).click();
      await signInAgain(walk, scene, '/banca/');
      assert.deepEqual(prompts, [], 'what is kept may be left without a question');
      // It is taken up and sent without a question: it was on its way.
      await page.locator('[data-save-status]').getByText(/Salvato alle/).waitFor();
      await holds(page, mine);
      await look('typing sent by itself');
      await reload(page);
      await holds(page, mine);
      assert.equal(await page.locator('[data-draft-take]').count(), 0);
    }));
  }

  test('a session renewed in another window is taken up without a word', () => scene.play({}, async (walk) => {
    const { page, context, look } = walk;
    await open(walk);
    await fill(page, { filiale: 'Sassuolo' });
    await context.clearCookies();
    const other = { ...walk, page: await context.newPage() };
    await go(other, '/accesso/');
    await askToSignIn(other, scene.mario);
    await other.page.waitForURL(/\/domande\//);
    // The page may have saved by itself before: either way the old token is refused once, and nobody notices.
    assert.ok([200, 403].includes(await save(page)));
    await page.getByText('Salvato alle').waitFor();
    await look('saved with the new session');
    await reload(page);
    await holds(page, { filiale: 'Sassuolo' });
  }));

  test('typing kept over an older version is compared with the newer one', () => scene.play({}, async (walk) => {
    const { page, context, look } = walk;
    await open(walk);
    await fill(page, { banca: 'Banca delle Terre' });
    await context.clearCookies();
    await page.locator('[data-save]').click();
    await page.getByText('L’accesso è scaduto').waitFor();
    await scene.play({}, async (other) => {
      await open(other);
      await fill(other.page, { filiale: 'Carpi' });
      assert.equal(await save(other.page), 200);
    });
    await page.getByRole('link', { name: 'Accedi di nuovo' }).click();
    await signInAgain(walk, scene, '/banca/');
    await page.locator('[data-draft-take]').click();
    await page.locator('[data-conflict-save]').waitFor();
    assert.equal(await page.locator('[data-conflict-field]').count(), 0);
    assert.match(await page.locator('[data-conflict]').innerText(), /filiale: Carpi[^]*Banca: Banca delle Terre/);
    await look('kept typing beside a newer save');
    await page.locator('[data-conflict-save]').click();
    await page.getByText('Salvato alle').waitFor();
    await reload(page);
    await holds(page, { banca: 'Banca delle Terre', filiale: 'Carpi' });
  }));

  for (const size of [DESKTOP, PHONE]) {
    test(`two windows save the same section, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      await open(walk);
      await scene.play({}, async (first) => {
        await open(first);
        await fill(first.page, { banca: `Prima ${size.name}`, filiale: `Modena ${size.name}`, intestatario: `Uno ${size.name}` });
        assert.equal(await save(first.page), 200);
      });
      await fill(page, { filiale: `Bologna ${size.name}`, intestatario: `Due ${size.name}` });
      assert.equal(await save(page), 409);
      await page.locator('[data-conflict-field]').first().waitFor();
      assert.deepEqual(
        await page.locator('[data-conflict-field]').evaluateAll((all) => all.map((one) => one.dataset.conflictField)),
        ['filiale', 'intestatario']);
      await look('conflict');
      await page.locator('label[for="scelta-filiale-theirs"]').click();
      await page.locator('label[for="scelta-intestatario-mine"]').click();
      await page.locator('[data-conflict-save]').click();
      await page.getByText('Salvato alle').waitFor();
      await reload(page);
      await holds(page, { banca: `Prima ${size.name}`, filiale: `Modena ${size.name}`, intestatario: `Due ${size.name}` });
    }));
  }

  test('a server that does not answer, one that is overloaded, then one that works', () =>
    scene.play({ expected: /ERR_FAILED|status of 503/ }, async (walk) => {
      const { page, look } = walk;
      const mine = { banca: 'Banca del Panaro' };
      await open(walk);
      await fill(page, mine);
      for (const fail of [(route) => route.abort('failed'), (route) => route.fulfill({ status: 503, body: '' })]) {
        await page.route(SAVE_ADDRESS, fail);
        await page.locator('[data-save]').click();
        await page.getByText('Non è stato salvato').waitFor();
        await holds(page, mine);
        assert.equal(await page.locator('[data-save]').getAttribute('aria-disabled'), null);
        await look('not saved');
        await page.unroute(SAVE_ADDRESS);
        await page.locator('#campo-banca input').click();
      }
      assert.equal(await save(page), 200);
      assert.equal(await page.locator('[data-notice="save"]').count(), 0);
    }));

  test('what is typed while a save is under way stays', () => scene.play({}, async (walk) => {
    const { page, look } = walk;
    await open(walk);
    await fill(page, { banca: 'Banca lenta' });
    let answer = () => {};
    const answered = new Promise((resolve) => { answer = () => resolve(null); });
    await page.route(SAVE_ADDRESS, async (route) => {
      await answered;
      await route.continue();
    }, { times: 1 });
    await page.locator('[data-save]').click();
    await page.getByText('Salvataggio in corso').waitFor();
    await fill(page, { filiale: 'Scritta intanto' });
    answer();
    await page.getByText('Quello che hai scritto nel frattempo').waitFor();
    await holds(page, { banca: 'Banca lenta', filiale: 'Scritta intanto' });
    await look('typed while saving');
    assert.equal(await save(page), 200);
    await reload(page);
    await holds(page, { banca: 'Banca lenta', filiale: 'Scritta intanto' });
  }));
}
