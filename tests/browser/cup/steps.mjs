// What the ways through the service of project codes share.

import assert from 'node:assert/strict';
import path from 'node:path';
import { PASSWORD, firstAccess, go } from '../steps.mjs';

/** @import { Walk } from '../scene.mjs' */

/** Signs an administration's user in for the first time; the work begins at the service. */
export async function enterAdministration(walk, given) {
  const { page } = walk;
  await go(walk, '/accesso/');
  await firstAccess(walk, given);
  await page.locator('[data-go-on]').click();
  await page.waitForURL((url) => url.pathname === '/cup/');
  await page.locator('[data-template]:visible').waitFor();
  return { ...given, password: PASSWORD, state: await walk.context.storageState() };
}

/** Follows a link that downloads and gives the file. */
export async function download({ page, portal }, link) {
  const [given] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const file = path.join(portal.folder, `${Date.now()}-${given.suggestedFilename()}`);
  await given.saveAs(file);
  return file;
}

/**
 * Chooses a workbook and presses the button; gives the conversion's address once it stands there.
 * @param {Walk} walk
 * @param {string} file
 * @param {{ split?: boolean, measure?: number }} how
 */
export async function convert(walk, file, { split = false, measure } = {}) {
  const { page } = walk;
  await go(walk, '/cup/');
  await page.locator('[data-file]').setInputFiles(file);
  if (measure !== undefined) await page.locator('[data-measure]').selectOption({ index: measure });
  if (split) await page.locator('label[for="dividi"]').click();
  await page.locator('[data-convert]').click();
  await page.waitForURL(/\/cup\/conversione\/#/);
  await page.locator('[data-conversion]:visible').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'titolo-esito');
  await agree(walk);
  return new URL(page.url()).pathname + new URL(page.url()).hash;
}

/** Confirms what a request asks for, where the page asks for that. */
export async function agree({ page }) {
  await page.locator('[data-conversion]:visible').waitFor();
  const button = page.locator('[data-confirm]');
  if (!await button.isVisible()) return;
  await button.click();
  await page.locator('[data-outcome="accepted"]').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'titolo-esito');
}

/** What the page says first of a conversion. */
export const outcome = ({ page }) => page.locator('[data-outcome-title]').innerText();

/** Gives the page files of the national system and waits until each is told. */
export async function respondWith({ page }, ...files) {
  await page.locator('[data-response] input[type="file"]').setInputFiles(files);
  await page.waitForFunction((count) => document.querySelectorAll('[data-import-told]').length === count, files.length);
  return page.locator('[data-import-told]').evaluateAll((all) => all.map((one) => [one.dataset.importTold, one.innerText.trim()]));
}

/** The page stands for who is not of the service as an address that leads nowhere. */
export async function assertNotThere({ page }) {
  await page.getByRole('heading', { name: 'Pagina non trovata' }).waitFor();
  assert.equal(await page.title(), 'Pagina non trovata – Ristoro');
  assert.doesNotMatch(await page.locator('body').innerText(), /CUP|Excel|revoc/i);
}
