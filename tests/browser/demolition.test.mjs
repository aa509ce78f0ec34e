// Buildings torn down and built anew, in a real browser: lists three deep, entries that open by themselves, references to
// the items of several lists; then a group is deleted, and everything in it is gone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { startPortal } from './portal.mjs';
import { DESKTOP, PHONE, Scene, enter } from './scene.mjs';
import { holds, settled } from './settled.mjs';
import { createApplication, formulario, go, goldenOf, mario } from './steps.mjs';
import { Typist } from './typist.mjs';

const golden = await goldenOf('golden-demolizione.json');
const scene = new Scene();
scene.name = 'demolition';
const typist = new Typist();
const { ids } = typist;

before(async () => {
  scene.browser = await openBrowser();
  scene.portal = await startPortal();
});
after(() => scene.clear());

test('a demolition with two old and three new buildings', { timeout: 1_200_000 }, async () => {
  await scene.play({ as: null }, async (walk) => {
    scene.mario = await enter(walk, mario);
    const application = await createApplication(walk);
    await formulario(walk, application, golden.sections.formulario);
    for (const [section, node] of Object.entries(golden.sections)) {
      if (section !== 'formulario') await typist.section(walk, application, section, node);
    }
    scene.application = application;
  });
  await scene.play({ size: PHONE }, (walk) => deepInside(walk, scene.application));
  await scene.play({ size: DESKTOP }, (walk) => deleteGroup(walk, scene.application));
});

/** A cost within an old building within the group: the way back is by each of them. */
async function deepInside(walk, { at }) {
  const { page, look } = walk;
  const [group] = golden.sections.immobili.lists.raggruppamenti;
  await go(walk, at('immobili/'));
  for (const [list, item] of [['raggruppamenti', group], ['vecchi', group.lists.vecchi[0]], ['costi', group.lists.vecchi[0].lists.costi[0]]]) {
    await page.locator(`#elenco-${list} [data-edit-item="${ids.get(item.id)}"]`).click();
    await page.waitForURL(new RegExp(`/${list}/`));
    await settled(page);
  }
  await look('a cost, three deep');
  await page.locator('a[data-back]').click();
  await page.waitForURL(new RegExp(`/vecchi/.*elemento=${ids.get(group.lists.vecchi[0].id)}`));
  await settled(page);
  await holds(page.locator('#campo-denominazione input'), 'Deposito di levante');
  await look('an old building');
  await page.locator('a[data-back]').click();
  await page.waitForURL(new RegExp(`/raggruppamenti/.*elemento=${ids.get(group.id)}`));
  await settled(page);
  await holds(page.locator('#campo-denominazione input'), 'Depositi di via Ravarino Carpi');
}

async function deleteGroup(walk, { at }) {
  const { page, look } = walk;
  await go(walk, at('sico/'));
  assert.equal(await page.locator('#elenco-notifiche tr[data-item]').count(), 5);
  assert.equal(await page.locator('#elenco-notifiche [data-remove-item], #elenco-notifiche [data-new-item]').count(), 0);
  await go(walk, at('immobili/'));
  await page.locator('#elenco-raggruppamenti [data-remove-item]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('#elenco-raggruppamenti [data-list-empty]:visible').waitFor();
  await go(walk, at('sico/'));
  assert.equal(await page.locator('#elenco-notifiche tr[data-item]').count(), 0);
  await look('no property, no entry');
}
