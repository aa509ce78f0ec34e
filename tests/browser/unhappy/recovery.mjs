// A lost password, a wrong address at registration: what there is to do about them, by the page's own words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from '../scene.mjs';
import { askToRegister, askToSignIn, credentials, go, mario } from '../steps.mjs';

const clara = {
  ...mario, cognome: 'Verdi', nome: 'Clara', sesso: 'F', data_nascita: '15/05/1985', codice_fiscale: 'VRDCLR85E55F257K',
};

const carlo = {
  ...mario, cognome: 'Neri', nome: 'Carlo', data_nascita: '01/01/1980', codice_fiscale: 'NRECRL80A01F257P',
};

const focused = (page) => page.evaluate(() => document.activeElement.id);

export function recovery(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`a lost password, ${size.name}`, () => scene.play({ as: null, size }, async (walk) => {
      const { page, look, portal } = walk;
      await go(walk, '/accesso/');
      await page.locator('a[data-recover]').click();
      await page.waitForURL(/\/recupero-password\//);
      await look('recovery');
      await page.locator('[data-save]').click();
      await page.locator('#campo-username.has-error').waitFor();
      assert.equal(await page.locator('#campo-email:visible').count(), 0);
      assert.equal(await focused(page), 'riepilogo-errori');
      // By keyboard: the other way, and its box in place of the first.
      await page.locator('#f-by-username').focus();
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.locator('#f-by-email').isChecked(), true);
      assert.equal(await page.locator('#campo-username:visible').count(), 0);
      await page.locator('#f-organisation').fill(scene.mario.organisation);
      await page.locator('#f-email').fill('nessuno');
      await page.locator('[data-save]').click();
      await page.locator('#campo-email.has-error').waitFor();
      await look('recovery refused');
      await page.locator('#f-email').fill(mario.email);
      await page.locator('[data-save]').click();
      await page.locator('[data-recovery-told]:visible').waitFor();
      assert.equal(await focused(page), 'titolo-recupero');
      await look('recovery told');
      const given = await credentials(portal);
      assert.equal(given.organisation, scene.mario.organisation);
      // Whoever remembers the own password after all goes on with it.
      await page.locator('[data-recovery-told] a[data-go-sign-in]').click();
      await page.waitForURL(/\/accesso\//);
      await askToSignIn(walk, scene.mario);
      await page.waitForURL((url) => !url.pathname.includes('accesso'));
      assert.doesNotMatch(page.url(), /password/);
    }));
  }

  for (const { size, who } of [{ size: DESKTOP, who: clara }, { size: PHONE, who: carlo }]) {
    test(`a wrong address at registration, ${size.name}`, () => scene.play({ as: null, size }, async (walk) => {
      const { page, look, portal } = walk;
      await go(walk, '/registrazione/');
      await askToRegister(walk, { ...who, email: 'chi@gmail.con' });
      await page.locator('#campo-email.has-error').waitFor();
      assert.match(await page.locator('#campo-email [data-error]').innerText(), /gmail\.com/);
      await look('address asked back');
      // Sent again as it is, it is taken.
      await page.locator('[data-save]').click();
      await page.locator('[data-registered]:visible').waitFor();
      const wrong = await credentials(portal);
      await page.locator('[data-resend]').click();
      await page.locator('[data-resend-status]').getByText('Rispedite').waitFor();
      await look('credentials sent again');
      assert.notEqual((await credentials(portal)).password, wrong.password);
      await page.locator('[data-correct]').click();
      assert.equal(await focused(page), 'f-email');
      await page.locator('#f-email').fill('chi@example.org');
      await page.locator('[data-save]').click();
      await page.locator('[data-registered] [data-email]').getByText('chi@example.org').waitFor();
      assert.equal(await page.locator('[data-resend-status]').innerText(), '', 'said of the registration before');
      const right = await credentials(portal);
      assert.notEqual(right.organisation, wrong.organisation);
      await go(walk, '/accesso/');
      await askToSignIn(walk, wrong);
      await page.locator('[data-notice]').waitFor();
      await askToSignIn(walk, right);
      await page.waitForURL(/\/password\//);
    }));
  }
}
