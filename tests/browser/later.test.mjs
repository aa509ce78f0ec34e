// What happens to an account in the course of time: an address that changes, an absence of half a year.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPortal } from './portal.mjs';
import { DESKTOP, PHONE, Scene } from './scene.mjs';
import { PASSWORD, askToSignIn, credentials, firstAccess, go, mario } from './steps.mjs';

const NEW = 'mario.rossi.nuovo@example.org';

/** The link in the latest mail that asks for a confirmation, as an address of the site. */
async function link(portal) {
  const mail = await portal.latestMail('/conferma-email/');
  return mail.match(/\/conferma-email\/#\S+/)[0];
}

describe('an account in the course of time', { timeout: 300_000 }, () => {
  const scene = new Scene();
  scene.name = 'later';
  before(() => scene.set());
  after(() => scene.clear());

  test('a new address counts once whoever reads mail there confirms it', () => scene.play({ size: PHONE }, async (walk) => {
    const { page, portal } = walk;
    await go(walk, '/utenti/?utente=principale');
    await page.getByText('entro 10 minuti dall’accesso').waitFor();
    await page.locator('#f-email').fill(NEW);
    await page.locator('[data-user-form] [data-save]').click();
    await page.locator('[data-notice]').getByText(NEW).waitFor();
    await page.locator('[data-line="email"]').getByText('In attesa di conferma').waitFor();
    await walk.look('awaits its confirmation');
    const first = await link(portal);
    await go(walk, '/utenti/');
    await page.locator('[data-user-row="principale"]').getByText(`indirizzo da confermare: ${NEW}`).waitFor();
    await go(walk, '/utenti/?utente=principale');
    await page.locator('[data-send-again]').click();
    await page.locator('[data-notice]').getByText(NEW).waitFor();
    await scene.play({ as: null, size: DESKTOP }, async (other) => {
      await go(other, '/conferma-email/');
      await other.page.getByText('qui manca la sua ultima parte').waitFor();
      await go(other, first);
      await other.look('to be confirmed');
      await other.page.locator('[data-confirm]').click();
      await other.page.getByText('non conferma nulla').waitFor();
      assert.equal(await other.page.locator('[data-confirm]').isVisible(), false, 'it would do nothing');
      await other.look('a link that confirms nothing');
      // In the other language with the same link.
      await go(other, '/conferma-email/');
      await go(other, await link(portal));
      await other.page.locator('a[data-language]').click();
      await other.page.getByRole('button', { name: 'Confirm the address' }).waitFor();
      await other.page.locator('[data-confirm]').click();
      await other.page.locator('[data-confirmed]:visible').getByText(NEW).waitFor();
      assert.equal(await other.page.evaluate(() => document.activeElement?.id), 'titolo-confermato');
      await other.look('confirmed');
    });
    await go(walk, '/profilo/');
    await page.locator('[data-line="email"] dd').getByText(NEW, { exact: true }).waitFor();
    await walk.look('one’s own page');
  }));

  test('after 181 days the password opens nothing, and a new one does', async () => {
    await scene.portal.stop({ keep: true });
    scene.portal = await startPortal({ data: scene.portal.folder, daysAhead: 181 });
    await scene.play({ as: null, size: PHONE }, async (walk) => {
      const { page, portal } = walk;
      await go(walk, '/accesso/');
      await askToSignIn(walk, scene.mario);
      await page.locator('[data-notice]').getByText('più di 180 giorni').waitFor();
      await walk.look('away for too long');
      await page.locator('a[data-recover]').click();
      await page.waitForURL(/\/recupero-password\//);
      await page.locator('#f-by-email').check();
      await page.locator('#f-organisation').fill(scene.mario.organisation);
      // What was sent to the address before opens nothing any more, nor is anything sent there.
      await page.locator('#f-email').fill(mario.email);
      await page.locator('[data-save]').click();
      await page.locator('[data-recovery-told]:visible').waitFor();
      await assert.rejects(portal.latestMail('è stata chiesta una nuova password'));
      await page.locator('[data-again]').click();
      await page.locator('#f-email').fill(NEW);
      await page.locator('[data-save]').click();
      await page.locator('[data-recovery-told]:visible').waitFor();
      const given = await credentials(portal);
      assert.notEqual(given.password, PASSWORD);
      await go(walk, '/accesso/');
      await firstAccess(walk, given);
      await go(walk, '/domande/');
      await page.locator('[data-application]').first().waitFor();
    });
  });
});
