// Who may see the service, and sessions that end in the middle.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { DESKTOP, PHONE } from '../scene.mjs';
import { askToSignIn, go } from '../steps.mjs';
import { assertNotThere, convert, download } from './steps.mjs';
import { fillIn, rows } from './workbooks.mjs';
import { holds } from '../settled.mjs';

const PAGES = ['/cup/', '/cup/conversione/#x', '/cup/bandi/', '/cup/registro/', '/cup/istruzioni/', '/cup/revoche/'];

/** The browser still sends a session that the server no longer has. */
async function endSession({ context }) {
  const cookies = await context.cookies();
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, value: 'A'.repeat(43) })));
}

export function sessions(scene) {
  test('applicants and strangers find nothing there', async () => {
    for (const as of [null, scene.mario]) {
      await scene.play({ as }, async (walk) => {
        for (const page of PAGES) {
          await go(walk, page);
          await assertNotThere(walk);
          await walk.page.goto('about:blank');
        }
        await go(walk, '/cup/');
        await walk.look(as ? 'not there for an applicant' : 'not there for strangers');
        assert.equal(await walk.page.locator('[data-only="cup"]:visible').count(), 0);
      });
    }
  });

  test('whoever signs in from there comes back', () => scene.play({ as: null }, async (walk) => {
    const { page } = walk;
    await go(walk, '/cup/revoche/');
    await assertNotThere(walk);
    await page.locator('main [data-sign-in]').click();
    await askToSignIn(walk, scene.anna);
    await page.waitForURL((url) => url.pathname === '/cup/revoche/');
    await page.getByRole('heading', { name: 'Revoche' }).waitFor();
  }));

  test('an administration is led to its own pages, not to applications', () => scene.play({}, async (walk) => {
    const { page } = walk;
    await go(walk, '/domande/');
    await page.waitForURL((url) => url.pathname === '/cup/');
    await page.getByRole('link', { name: 'CUP', exact: true }).first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Le mie domande' }).isVisible(), false);
    await go(walk, '/bandi/');
    await page.locator('[data-call]').first().waitFor();
    assert.equal(await page.locator('[data-create]').count(), 0);
    await walk.look('calls, for an administration');
  }));

  test('a conversion that is not there', () => scene.play({}, async (walk) => {
    for (const id of ['', '019ab7c0-0000-7000-8000-000000000000', '../../session', '%2e%2e']) {
      await walk.page.goto('about:blank');
      await go(walk, `/cup/conversione/#${id}`);
      await walk.page.getByText('Questa conversione non c’è').waitFor();
      assert.equal(await walk.page.locator('[data-conversion]').isVisible(), false);
    }
    await walk.look('no such conversion');
  }));

  for (const size of [DESKTOP, PHONE]) {
    test(`a session that ended leads to sign-in and back to the conversion, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, portal, look } = walk;
      await go(walk, '/cup/');
      const template = await download(walk, page.locator('[data-template]'));
      const file = await fillIn(template, rows(1, `SESSIONE/${size.name}`), path.join(portal.folder, `sessione-${size.name}.xlsx`));
      const at = await convert(walk, file);
      await endSession(walk);
      await page.reload();
      await page.waitForURL(/\/accesso\//);
      await askToSignIn(walk, scene.anna);
      await page.waitForURL((url) => url.pathname + url.hash === at);
      await page.getByText('Il file XML è pronto').waitFor();

      await go(walk, '/cup/');
      await page.locator('[data-file]').setInputFiles(file);
      await endSession(walk);
      await page.locator('[data-convert]').click();
      await page.getByText('L’accesso è scaduto').waitFor();
      assert.equal(new URL(page.url()).pathname, '/cup/');
      await look('session ended');
      await page.getByRole('link', { name: 'Accedi di nuovo' }).click();
      await askToSignIn(walk, scene.anna);
      await page.waitForURL((url) => url.pathname === '/cup/');
    }));
  }

  test('signed out in another window: the page says so instead of failing', () => scene.play({}, async (walk) => {
    const { page, context } = walk;
    await go(walk, '/cup/revoche/');
    await context.clearCookies();
    await page.locator('#f-cup').fill('E99J24000010001');
    await page.locator('#f-reason').fill('Rinuncia');
    await page.locator('#f-date').fill('20/11/2026');
    await page.locator('[data-save]').click();
    await page.getByText('L’accesso è scaduto').waitFor();
    await holds(page.locator('#f-reason'), 'Rinuncia');
  }));
}
