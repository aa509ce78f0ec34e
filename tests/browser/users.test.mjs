// Users of an organisation (manual 2.3): made, seen, suspended in the middle of typing; a consultant of one
// application.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DESKTOP, PHONE, Scene } from './scene.mjs';
import { PASSWORD, credentials, firstAccess, go } from './steps.mjs';
import { holds } from './settled.mjs';

const NEW = '/utenti/nuovo/';

/** Fills the form of a new user in. */
async function fillIn({ page }, { username, ...who }) {
  for (const [box, words] of Object.entries({ ...who, username })) await page.locator(`#f-${box}`).fill(words);
}

const anna = {
  name: 'Anna', surname: 'Verdi', fiscal_code: 'VRDNNA80A41F257T', email: 'anna.verdi@example.org', phone: '059 7654321',
};

/** Makes a user by the page, and gives who they are once they have a password of their own. */
async function made(scene, walk, username, grant = async () => {}) {
  const { page } = walk;
  await go(walk, NEW);
  await fillIn(walk, { ...anna, username });
  await grant();
  await walk.look('a new user');
  await page.locator('[data-save]').click();
  const toldTwice = page.getByText('ha già un’utenza');
  await page.locator('[data-made]:visible').or(toldTwice.first()).first().waitFor();
  if (await toldTwice.count() > 0) await page.locator('[data-save]').click();
  await page.locator('[data-made]:visible').getByText('Anna Verdi').waitFor();
  await walk.look('made');
  const given = await credentials(scene.portal);
  assert.equal(given.username, username);
  return scene.play({ as: null, size: DESKTOP }, async (other) => {
    await go(other, '/accesso/');
    await firstAccess(other, given);
    return { ...given, password: PASSWORD, state: await other.context.storageState() };
  });
}

describe('users of an organisation', { timeout: 600_000 }, () => {
  const scene = new Scene();
  scene.name = 'users';
  before(() => scene.set());
  after(() => scene.clear());

  for (const { size, username } of [{ size: DESKTOP, username: 'anna.verdi' }, { size: PHONE, username: 'anna.bis' }]) {
    test(`are made, see themselves and are suspended while they type, at ${size.width} px`, () => scene.play({ size }, async (walk) => {
      const { page } = walk;
      await go(walk, '/domande/');
      // On a telephone the menu is behind a button.
      const menu = page.locator('[data-menu]');
      if (await menu.isVisible()) await menu.click();
      await page.getByRole('link', { name: 'Utenti', exact: true }).click();
      await page.locator('[data-user-row="principale"]').waitFor();
      await walk.look('the list');
      await page.getByRole('link', { name: 'Nuovo utente', exact: true }).click();
      await page.locator('[data-for-applicants]:visible').waitFor();
      await page.locator('[data-save]').click();
      await page.getByText('Ci sono 5 cose da sistemare').waitFor();
      await walk.look('what is missing');
      const user = await made(scene, walk, username);

      await scene.play({ size, as: user }, async (other) => {
        await go(other, '/utenti/');
        await other.page.waitForURL(/\/profilo\//);
        await other.page.locator('[data-line="username"]:visible').getByText(username).waitFor();
        assert.equal(await other.page.getByRole('link', { name: 'Utenti', exact: true }).count(), 0, 'not in her menu');
        await other.look('one’s own page');

        await go(other, scene.application.at('banca/'));
        const iban = other.page.locator('#f-iban');
        await iban.fill('IT60X0542811101000000123456');
        await go(walk, `/utenti/?utente=${username}`);
        await walk.look('a user');
        await page.locator('[data-suspension] button').click();
        await page.locator('[data-confirm-yes]').click();
        await page.getByText('utenza sospesa').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.textContent.startsWith('Attiva')), true, 'the focus is not lost');
        await walk.look('suspended');
        await other.page.locator('[data-save]').first().click();
        await other.page.getByText('L’accesso è scaduto').waitFor();
        await holds(iban, 'IT60X0542811101000000123456', 'what was typed stays');
      });
      await go(walk, '/utenti/');
      await page.locator(`[data-user-row="${username}"]`).getByText('Sospeso').waitFor();
      await page.locator(`[data-user-row="${username}"] button`).click();
      await page.getByText('di nuovo attiva').waitFor();
    }));
  }

  test('a consultant finds what was given, and no more', () => scene.play({}, async (walk) => {
    const { page } = walk;
    const consultant = await made(scene, walk, 'consulente', async () => {
      await page.locator('#f-grant-some').check();
      await page.locator('[data-choices] input').first().check();
      await page.locator('#f-until').fill('31/12/2099');
    });
    await scene.play({ as: consultant }, async (other) => {
      await go(other, '/domande/');
      await other.page.locator('[data-granted]').getByText('31/12/2099').waitFor();
      assert.equal(await other.page.locator('[data-application]').count(), 1);
      await other.look('what was given');
    });
    await go(walk, '/utenti/?utente=consulente');
    await page.locator('[data-line="grant"]').getByText('Una domanda, fino al 31/12/2099').waitFor();
    await holds(page.locator('#f-until'), '31/12/2099');
    await page.locator('#f-grant-all').check();
    await page.locator('[data-save]').click();
    await page.locator('[data-line="grant"]').getByText('Tutte').waitFor();
  }));
});
