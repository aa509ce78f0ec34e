// One browser, several accounts; sessions elsewhere; browsers that keep nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../filling.mjs';
import { DESKTOP, PHONE, enter, typed } from '../scene.mjs';
import { reload } from '../settled.mjs';
import { askToSignIn, go, mario } from '../steps.mjs';

const carla = {
  ...mario, cognome: 'Verdi', nome: 'Carla', sesso: 'F', data_nascita: '15/05/1985',
  codice_fiscale: 'VRDCRL85E55F257I', email: 'carla.verdi@example.org',
};

export function accounts(scene) {
  test('after signing out, «back» shows nothing of the session', () => scene.play({ as: null }, async (walk) => {
    const { page } = walk;
    await go(walk, '/accesso/');
    await askToSignIn(walk, scene.mario);
    await page.waitForURL(/\/domande\//);
    await go(walk, scene.application.at('banca/'));
    await page.locator('[data-sign-out]').click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goBack();
    await page.waitForURL(/\/accesso\//);
    assert.equal(await page.getByText(mario.codice_fiscale).count(), 0);
  }));

  test('another account in another window: told, and nothing typed is lost', () => scene.play({ as: null }, async (walk) => {
    const { page, context, look } = walk;
    const carlas = await scene.play({ as: null }, (registering) => enter(registering, carla));
    await go(walk, '/accesso/');
    await askToSignIn(walk, scene.mario);
    await page.waitForURL(/\/domande\//);
    await go(walk, scene.application.at('banca/'));
    await fill(page, { filiale: 'Vignola' });
    const other = { ...walk, page: await context.newPage() };
    await go(other, '/domande/');
    await page.getByText('Salvato alle').first().waitFor();
    await other.page.locator('[data-sign-out]').click();
    await other.page.waitForURL((url) => url.pathname === '/');
    await page.getByText('Sei uscito in un’altra finestra').waitFor();
    assert.equal(await page.locator('[data-body]').isVisible(), false, 'nothing of who signed out is shown');
    await look('signed out elsewhere');
    await go(other, '/accesso/');
    await askToSignIn(other, carlas);
    await other.page.waitForURL(/\/domande\//);
    await other.page.locator('[data-sign-out]').click();
    await other.page.waitForURL((url) => url.pathname === '/');
    await go(other, '/accesso/');
    await askToSignIn(other, scene.mario);
    await other.page.waitForURL(/\/domande\//);
    await go(other, scene.application.at('banca/'));
    // It saved itself before the account changed.
    assert.deepEqual((await typed(other.page)).filiale, ['Vignola']);
  }));

  test('a browser that keeps no cookies says so', () => scene.play({ as: null }, async (walk) => {
    const { page, context, look } = walk;
    await page.route('**/api/session', async (route) => {
      const response = await route.fetch();
      await context.clearCookies();
      const headers = response.headers();
      Reflect.deleteProperty(headers, 'set-cookie');
      await route.fulfill({ response, headers });
    });
    await go(walk, '/accesso/');
    await askToSignIn(walk, scene.mario);
    await page.getByText('non conserva i cookie').waitFor();
    await look('cookies blocked');
  }));

  test('a registration half filled is still there after a reload, in this tab', () => scene.play({ as: null }, async (walk) => {
    const { page, context, look } = walk;
    page.on('dialog', (dialog) => { void dialog.accept(); });
    await go(walk, '/registrazione/');
    await page.locator('#campo-tipo_soggetto input').first().check();
    await page.locator('#campo-cognome input').fill('Rossi');
    await page.locator('#campo-res_via input').fill('Via Emilia');
    await reload(page);
    await page.getByText('Abbiamo rimesso quello che avevi scritto').waitFor();
    const now = await typed(page);
    assert.deepEqual([now.cognome, now.res_via], [['Rossi'], ['Via Emilia']]);
    await look('half filled');
    const other = { ...walk, page: await context.newPage() };
    await go(other, '/registrazione/');
    assert.deepEqual((await typed(other.page)).cognome, ['']);
  }));

  for (const size of [DESKTOP, PHONE]) {
    test(`one’s own sessions, and the end of one elsewhere, ${size.name}`, () => scene.play({ size, as: null }, async (walk) => {
      const { page, look } = walk;
      await go(walk, '/accesso/');
      await askToSignIn(walk, scene.mario);
      await page.waitForURL(/\/domande\//);
      await scene.play({ as: null }, async (other) => {
        await go(other, '/accesso/');
        await askToSignIn(other, scene.mario);
        await other.page.waitForURL(/\/domande\//);
        await go(walk, '/profilo/accessi/');
        await page.locator('[data-open-session="this"]').waitFor();
        await look('sessions');
        const elsewhere = page.locator('[data-open-session="other"]');
        const before = await elsewhere.count();
        await page.locator('[data-close-others]').click();
        await page.getByText('Tutti gli altri accessi sono stati chiusi').waitFor();
        assert.ok(before > 0);
        assert.equal(await elsewhere.count(), 0);
        await look('sessions closed');
        await go(other, '/domande/');
        await other.page.waitForURL(/\/accesso\//);
      });
    }));
  }
}
