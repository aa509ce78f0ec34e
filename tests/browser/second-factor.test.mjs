// The second factor of an official, where the deployment wants one: set up at the first access, asked for at the next, with a
// recovery code in its place; at both sizes.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { startPortal } from './portal.mjs';
import { DESKTOP, PHONE, Scene as AnyScene } from './scene.mjs';
import { PASSWORD, askToSignIn, firstAccess, go } from './steps.mjs';

const PAGE = '/profilo/secondo-fattore/';
const STEP = 30_000;

/** A portal that wants a second factor of its officials. */
class Scene extends AnyScene {
  name = 'second-factor';

  async set() {
    this.browser = await openBrowser();
    this.portal = await startPortal({ secondFactor: 'required' });
  }
}

/** The bytes of a text in Base32 (RFC 4648). */
function bytesOf(base32) {
  const bits = [...base32].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

/** The code of a step of time (RFC 4226, 5.3). */
function codeAt(secret, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = digest.at(-1) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** An app with the secret: each code is of a step later than the one before, as far as the portal takes it. */
class App {
  constructor(secret) {
    this.secret = secret;
    this.last = 0;
  }

  async code() {
    const now = () => Math.floor(Date.now() / STEP);
    const step = Math.max(now(), this.last + 1);
    while (step > now() + 1) await new Promise((resolve) => { setTimeout(resolve, 500); });
    this.last = step;
    return codeAt(this.secret, step);
  }
}

describe('the second factor', { timeout: 600_000 }, () => {
  const scene = new Scene();
  before(() => scene.set());
  after(() => scene.clear());

  for (const size of [DESKTOP, PHONE]) {
    test(`is set up, asked for and recovered, at ${size.width} px`, () => scene.play({ as: null, size }, async (walk) => {
      const { page, portal } = walk;
      const given = portal.createAdministration(`Comune di ${size.name}`);
      await go(walk, '/accesso/?ritorno=%2Fcup%2F');
      await firstAccess(walk, given);
      await page.locator('[data-go-on]').click();
      await page.waitForURL((url) => url.pathname === PAGE);
      await page.locator('[data-begin]:visible').waitFor();
      await walk.look('to set up');
      await page.locator('[data-begin]').click();
      await page.locator('[data-qr] svg:visible').waitFor();
      await walk.look('begun');

      const app = new App((await page.locator('[data-secret]').textContent()).replaceAll(' ', ''));
      const confirm = page.locator('form[data-form="confirm"]');
      await confirm.locator('[data-save]').click();
      await page.locator('#errore-confirm-code').getByText('Scrivi il codice').waitFor();
      await confirm.locator('input').fill('12345');
      await confirm.locator('[data-save]').click();
      await page.locator('#errore-confirm-code').getByText('6 cifre').waitFor();
      await walk.look('a wrong code');
      await confirm.locator('input').fill(await app.code());
      await confirm.locator('[data-save]').click();
      await page.locator('[data-codes] li').first().waitFor();
      const recovery = await page.locator('[data-codes] code').allTextContents();
      assert.equal(recovery.length, 10);
      await walk.look('recovery codes');
      await page.locator('[data-view="codes"] [data-go-on]').click();
      await page.waitForURL((url) => url.pathname === '/cup/');
      await page.locator('[data-template]:visible').waitFor();

      const again = { ...given, password: PASSWORD };
      if (await page.locator('[data-menu]').isVisible()) await page.locator('[data-menu]').click();
      await page.locator('[data-sign-out]').click();
      await page.waitForURL((url) => url.pathname === '/');
      await go(walk, '/accesso/?ritorno=%2Fcup%2F');
      await askToSignIn(walk, again);
      const form = page.locator('form[data-code-form]');
      await form.locator('input').waitFor();
      await walk.look('a code asked for');
      // Whoever reloads, or goes elsewhere, is asked again.
      await go(walk, '/cup/');
      await page.waitForURL((url) => url.pathname === '/accesso/');
      await form.locator('input').fill('000000');
      await form.locator('[data-save]').click();
      await page.locator('#errore-code').getByText('Restano 2 tentativi').waitFor();
      await walk.look('a wrong code at sign-in');
      await form.locator('input').fill(await app.code());
      await form.locator('[data-save]').click();
      await page.waitForURL((url) => url.pathname === '/cup/');

      if (await page.locator('[data-menu]').isVisible()) await page.locator('[data-menu]').click();
      await page.locator('[data-sign-out]').click();
      await page.waitForURL((url) => url.pathname === '/');
      await go(walk, '/accesso/');
      await askToSignIn(walk, again);
      await form.locator('input').fill(recovery[0].toUpperCase());
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/cup/');
      await go(walk, PAGE);
      await page.locator('[data-left]').getByText('Restano 9').waitFor();
      await walk.look('set up');
    }));
  }
});
