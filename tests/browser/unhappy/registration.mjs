// Registering: what is refused is said where it belongs, and nothing has to be typed twice.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE, enter, typed } from '../scene.mjs';
import { askToRegister, go, mario } from '../steps.mjs';

export const anna = {
  ...mario, cognome: 'Bianchi', nome: 'Anna', sesso: 'F', data_nascita: '15/05/1985',
  codice_fiscale: 'BNCNNA85E55F257E', email: 'anna.bianchi@example.org',
};

/** What was said at the field, after checking that all that was typed is still there. */
async function refusedAt({ page }, field, who) {
  await page.locator(`#campo-${field}.has-error`).waitFor();
  const now = await typed(page);
  for (const id of ['cognome', 'nome', 'codice_fiscale', 'res_via', 'email', 'telefono']) {
    assert.deepEqual(now[id], [who[id]], id);
  }
  assert.ok(now.privacy.includes(true));
  const place = page.locator(`#campo-${field}`);
  assert.equal(await place.locator('input').getAttribute('aria-invalid'), 'true');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'riepilogo-errori');
  await page.locator(`[data-summary-list] a[href="#campo-${field}"]`).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), `f-${field}`);
  return place.locator('[data-error]').innerText();
}

export function registration(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`a certified mail address, then a fiscal code registered already, ${size.name}`, () =>
      scene.play({ as: null, size }, async (walk) => {
        const { page, look } = walk;
        const certified = { ...mario, email: 'mario.rossi@pec.it' };
        await go(walk, '/registrazione/');
        await askToRegister(walk, certified);
        assert.match(await refusedAt(walk, 'email', certified), /PEC/);
        await look('certified mail address');
        await page.locator('#campo-email input').fill(mario.email);
        await page.locator('[data-save]').click();
        assert.match(await refusedAt(walk, 'codice_fiscale', mario), /già registrato/);
        assert.equal(await page.locator('#campo-email.has-error').count(), 0);
        await look('fiscal code registered already');
      }));
  }

  test('a challenge that fails, then one that does not', () => scene.play({ as: null }, async (walk) => {
    const { page, look } = walk;
    await page.route('**/api/registrations', (route) => route.fulfill({
      status: 422, contentType: 'application/problem+json',
      body: JSON.stringify({ status: 422, code: 'challenge', detail: 'Codice di verifica non corretto.', problems: [] }),
    }), { times: 1 });
    await go(walk, '/registrazione/');
    await askToRegister(walk, anna);
    await page.locator('[data-notice]').getByText('La verifica di sicurezza non è riuscita').waitFor();
    assert.deepEqual((await typed(page)).cognome, ['Bianchi']);
    assert.equal(await page.locator('[data-save-status]').innerText(), '');
    await look('challenge failed');
    await page.locator('[data-save]').click();
    await page.locator('[data-registered]:visible').waitFor();
    assert.equal(await page.locator('[data-notice]').count(), 0);
  }));
}

/** Somebody of another organisation, signed in. */
export async function stranger(scene) {
  const luca = { ...mario, cognome: 'Neri', nome: 'Luca', codice_fiscale: 'NRELCU80A01F257E', email: 'luca.neri@example.org' };
  return scene.play({ as: null }, (walk) => enter(walk, luca));
}
