// An official helps an applicant in: the search, a reason each time, what the mail and the applicant's own history say.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { Scene as CupScene } from './cup/scene.mjs';
import { assertNotThere, enterAdministration } from './cup/steps.mjs';
import { press, tabTo } from './hands.mjs';
import { startPortal } from './portal.mjs';
import { DESKTOP, PHONE, enter } from './scene.mjs';
import { PASSWORD, createApplication, credentials, firstAccess, go, mario, register } from './steps.mjs';

const DESK = '/amministrazione/assistenza/';
const REASON = 'Telefonata di Mario Rossi, riconosciuto dal documento';

class Scene extends CupScene {
  name = 'help-desk';

  async set() {
    this.browser = await openBrowser();
    this.portal = await startPortal();
    const anna = this.portal.createAdministration('Comune di Modena', ['cup', 'calls', 'users']);
    this.portal.entrust(anna.organisation);
    await this.play({ as: null }, async (walk) => { this.anna = await enterAdministration(walk, anna); });
    await this.play({ as: null }, async (walk) => {
      this.mario = await enter(walk, mario);
      await createApplication(walk);
    });
  }
}

/** Opens the form of help for a user and chooses what is done. */
async function choose({ page }, act, reason = REASON) {
  await page.locator('[data-user-row] button').first().click();
  await page.locator(`label[for="f-act-${act}"]`).click();
  await page.locator('#f-reason').fill(reason);
}

const send = ({ page }) => page.locator('[data-help-form] [data-save]').click();

describe('the help desk of an administration', { timeout: 600_000 }, () => {
  const scene = new Scene();
  before(() => scene.set());
  after(() => scene.clear());

  test('applicants and strangers find nothing there', async () => {
    for (const as of [null, scene.mario]) {
      await scene.play({ as }, async (walk) => {
        await go(walk, DESK);
        await assertNotThere(walk);
      });
    }
  });

  for (const size of [DESKTOP, PHONE]) {
    test(`has a new password sent, suspends and lets in again, at ${size.width} px`, () => scene.play({ size }, async (walk) => {
      const { page } = walk;
      await go(walk, '/');
      const menu = page.locator('[data-menu]');
      if (await menu.isVisible()) await menu.click();
      await page.getByRole('link', { name: 'Aiuto agli utenti' }).click();
      await page.locator('[data-search-form]:visible').waitFor();
      await walk.look('search');
      const search = async (words) => {
        await page.locator('#f-text').fill(words);
        await page.locator('[data-search-form] [data-save]').click();
      };
      await page.locator('[data-search-form] [data-save]').click();
      await page.locator('#errore-text').getByText('Scrivi che cosa cerchi').waitFor();
      await walk.look('nothing to look for');
      await search('zuccherificio');
      await page.getByText('Nessuna organizzazione che puoi aiutare').waitFor();
      await search('rossi');
      await page.locator('[data-found-row]').waitFor();
      await walk.look('found');
      await page.locator('[data-found-row] a').click();
      await page.locator('[data-user-row]').waitFor();
      await page.locator('[data-user-row]').getByText('Attivo').waitFor();
      await walk.look('an organisation');

      await page.locator('[data-user-row] button').click();
      await page.waitForFunction(() => document.activeElement?.id === 'titolo-aiuto');
      await send(walk);
      await page.getByText('Ci sono 2 cose da sistemare').waitFor();
      await walk.look('what is missing');
      await choose(walk, 'reset', 'ok');
      await send(walk);
      await page.locator('#errore-reason').getByText('che si capisca anche tra un anno').waitFor();
      assert.equal(await page.locator('#f-act-reset').isChecked(), true, 'what was chosen stays');
      await page.locator('#f-reason').fill(REASON);
      await send(walk);
      await page.locator('[data-notice]').getByText('una nuova è in viaggio verso').waitFor();
      await page.waitForFunction(() => document.activeElement?.matches('[data-notice]') === true);
      await page.locator('[data-deeds]').getByText(REASON).first().waitFor();
      await walk.look('a new password');

      await choose(walk, 'suspend');
      await send(walk);
      await walk.look('the question');
      await page.locator('[data-confirm-no]').click();
      assert.equal(await page.locator('[data-user-row]').getByText('Sospeso').count(), 0, 'called off');
      await send(walk);
      await page.locator('[data-confirm-yes]').click();
      await page.locator('[data-user-row]').getByText('Sospeso').waitFor();
      await walk.look('suspended');
      await choose(walk, 'reactivate');
      await send(walk);
      await page.locator('[data-notice]').getByText('di nuovo attiva').waitFor();

      await choose(walk, 'email');
      await page.locator('#f-email').fill('mario.rossi@gmial.com');
      await send(walk);
      await page.locator('#errore-email').getByText('«gmail.com»').waitFor();
      await walk.look('an address asked back');
      await page.locator('#f-email').fill(`mario.${size.name}@example.org`);
      await send(walk);
      await page.locator('[data-notice]').getByText(`mario.${size.name}@example.org`).waitFor();

      // What was sent opens; the history says who did it and why, without the official's name.
      await scene.play({ size, as: null }, async (other) => {
        const given = await credentials({ latestMail: () => scene.portal.latestMail('ha annullato la password') });
        await go(other, '/accesso/');
        await firstAccess(other, given);
        scene.mario = { ...given, password: PASSWORD, state: await other.context.storageState() };
        await go(other, '/utenti/');
        await other.page.getByRole('link', { name: 'Cronologia delle utenze' }).click();
        const events = other.page.locator('[data-events]');
        await events.getByText(`Motivo: ${REASON}`).first().waitFor();
        await events.getByText('assistenza di Comune di Modena').first().waitFor();
        assert.equal(await events.getByText('Anna').count(), 0, 'officials are not named');
        await other.look('the history of the account');
      });
    }));
  }

  test('by keyboard alone', () => scene.play({}, async (walk) => {
    const { page } = walk;
    await go(walk, `${DESK}?organizzazione=${scene.mario.organisation}`);
    await press(page, page.locator('[data-user-row] button'));
    await tabTo(page, page.locator('#f-act-reset'));
    await page.keyboard.press('Space');
    await tabTo(page, page.locator('#f-reason'));
    await page.keyboard.type(REASON);
    await page.keyboard.press('Enter');
    await page.locator('[data-notice]').getByText('una nuova è in viaggio verso').waitFor();
  }));

  test('frees a fiscal code of somebody who registered by mistake', async () => {
    const given = await scene.play({ as: null }, async (walk) => {
      await go(walk, '/registrazione/');
      await register(walk, { ...mario, nome: 'Luigi', codice_fiscale: 'RSSLGU80A01F257G', email: 'luigi@example.org' });
      return credentials(scene.portal);
    });
    await scene.play({ size: PHONE }, async (walk) => {
      const { page } = walk;
      await go(walk, `${DESK}?organizzazione=${given.organisation}`);
      await page.locator('[data-release]:visible').waitFor();
      await walk.look('somebody without an application');
      await page.locator('[data-release-form] [data-save]').click();
      await page.locator('#errore-release-reason').getByText('Scrivi il motivo').waitFor();
      await page.locator('#f-release-reason').fill(REASON);
      await page.locator('[data-release-form] [data-save]').click();
      await page.locator('[data-confirm-yes]').click();
      await page.locator('[data-released]:visible').waitFor();
      await walk.look('freed');
    });
  });

  test('an organisation that is not there is told', () => scene.play({}, async (walk) => {
    await go(walk, `${DESK}?organizzazione=R7K2M9X4A`);
    await walk.page.locator('[data-notice]').getByText('Questa organizzazione non c’è').waitFor();
    await walk.look('nothing there');
  }));
});
