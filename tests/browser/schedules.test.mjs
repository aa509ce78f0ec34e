// The term of a call, moved by the official who runs it, at both sizes; without a mouse; and what applicants see of it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { press, tabTo } from './hands.mjs';
import { DESKTOP, PHONE } from './scene.mjs';
import { Scene } from './cup/scene.mjs';
import { assertNotThere } from './cup/steps.mjs';
import { go } from './steps.mjs';
import { holds } from './settled.mjs';

const LIST = '/amministrazione/bandi/';
const CALL = `${LIST}?bando=ordinanza-6-2014`;

/** Waits for the words that people read of the call. */
const reads = ({ page }, words) => page.locator('[data-sentence]').getByText(words).waitFor();

describe('the term of a call', { timeout: 600_000 }, () => {
  const scene = new Scene();
  scene.name = 'schedules';
  before(async () => {
    await scene.set();
    scene.portal.entrust(scene.anna.organisation);
  });
  after(() => scene.clear());

  test('applicants and strangers find nothing there', async () => {
    for (const as of [null, scene.mario]) {
      await scene.play({ as }, async (walk) => {
        await go(walk, LIST);
        await assertNotThere(walk);
      });
    }
  });

  for (const { size, day } of [{ size: DESKTOP, day: '15/03/2031' }, { size: PHONE, day: '20/03/2031' }]) {
    test(`is extended, at ${size.width} px`, () => scene.play({ size }, async (walk) => {
      const { page } = walk;
      await go(walk, '/');
      await page.getByRole('link', { name: 'Vai ai termini dei bandi' }).click();
      await page.locator('[data-calls] [data-call]').waitFor();
      await walk.look('calls');
      await page.getByRole('link', { name: /Cambia i termini/ }).click();
      await reads(walk, 'Le domande si possono inviare');
      await walk.look('a call');

      const form = page.locator('form[data-extend-form]');
      await form.locator('[data-save]').click();
      await page.getByText('Ci sono 2 cose da sistemare').waitFor();
      await walk.look('what is missing');
      await form.locator('#f-extend-until').fill('31/02/2031');
      await form.locator('#f-extend-act').fill('Ordinanza n. 9 del 2030');
      await form.locator('[data-save]').click();
      await page.locator('#errore-extend-until').getByText('non esiste').waitFor();

      await form.locator('#f-extend-until').fill(day);
      await form.locator('[data-save]').click();
      await page.locator('dialog').getByText(`entro il ${day}, ore 23:59:59`).waitFor();
      await walk.look('the question');
      await page.locator('[data-confirm-no]').click();
      assert.equal(await page.locator('[data-sentence]').getByText(day).count(), 0, 'called off, nothing changes');
      await form.locator('[data-save]').click();
      await page.locator('[data-confirm-yes]').click();
      await reads(walk, day);
      await page.waitForFunction(() => document.activeElement?.matches('[data-notice]') === true);
      await page.locator('[data-decisions] tbody tr').first().getByText('Anna Verdi (anna)').waitFor();
      await walk.look('extended');

      await scene.play({ size, as: scene.mario }, async (other) => {
        for (const address of ['/', '/bandi/']) {
          await go(other, address);
          await other.page.locator('[data-call]').getByText(day).waitFor();
        }
      });
    }));
  }

  test('by keyboard alone, and a change by somebody else meanwhile', () => scene.play({}, async (walk) => {
    const { page } = walk;
    await go(walk, CALL);
    await reads(walk, 'Le domande si possono inviare');
    const change = async (day) => {
      for (const [box, words] of [['declare-last_day', day], ['declare-act', 'Ordinanza n. 10 del 2030']]) {
        await tabTo(page, page.locator(`#f-${box}`));
        await page.keyboard.press('Control+A');
        await page.keyboard.type(words);
      }
    };
    await change('25/03/2031');
    await scene.play({}, async (other) => {
      await go(other, CALL);
      await other.page.locator('#f-extend-until').fill('24/03/2031');
      await other.page.locator('#f-extend-act').fill('Ordinanza n. 11 del 2030');
      await other.page.locator('form[data-extend-form] [data-save]').click();
      await other.page.locator('[data-confirm-yes]').click();
      await reads(other, '24/03/2031');
    });
    await page.keyboard.press('Enter');
    await page.locator('[data-notice]').getByText('Nel frattempo i termini sono stati cambiati').waitFor();
    await reads(walk, '24/03/2031');
    await holds(page.locator('#f-declare-last_day'), '25/03/2031', 'what was typed stays');
    await walk.look('changed meanwhile');
    await press(page, page.locator('form[data-declare-form] [data-save]'));
    await page.locator('dialog').getByText('entro il 25/03/2031').waitFor();
    await page.keyboard.press('Enter');
    await reads(walk, '25/03/2031');
    await holds(page.locator('#f-declare-last_day'), '');
  }));
});
