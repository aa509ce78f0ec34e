// Questions that help: activities found by words, options that lead elsewhere, whom to ask, files to download.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from '../scene.mjs';
import { createApplication, go } from '../steps.mjs';
import { holds } from '../settled.mjs';

export function words(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`an activity is found by words, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      await go(walk, scene.application.at('beneficiario/'));
      const box = page.locator('[data-field="ateco"] input');
      // Other stories left something there, which saved itself.
      await box.fill('');
      await page.keyboard.type('geometra');
      await page.locator('[role="option"]').first().waitFor();
      await look('activities found');
      await page.keyboard.press('ArrowDown');
      assert.equal(await box.getAttribute('aria-activedescendant'), await page.locator('[role="option"][aria-selected="true"]').getAttribute('id'));
      await page.keyboard.press('Enter');
      await holds(box, '71.12.30');
      assert.equal(await page.locator('[role="listbox"]').isVisible(), false);
      await page.getByText('Hai scelto 71.12.30').waitFor();
      await box.fill('');
      await page.keyboard.type('architettura');
      await page.locator('[role="option"]').first().click();
      assert.match(await box.inputValue(), /^\d{2}\.\d{2}/);
    }));
  }

  test('without the list of activities a code is typed as ever', () => scene.play({}, async (walk) => {
    const { page } = walk;
    await page.route('**/assets/ateco-*.json', (route) => route.abort());
    await go(walk, scene.application.at('beneficiario/'));
    await page.locator('[data-field="ateco"] input').fill('');
    await page.keyboard.type('71.12.30');
    await page.getByText('L’elenco delle attività non si è caricato').waitFor();
    await holds(page.locator('[data-field="ateco"] input'), '71.12.30');
  }));

  test('an option that leads elsewhere says so at once', () => scene.play({}, async (walk) => {
    const { page, look } = walk;
    const application = await createApplication(walk);
    await go(walk, application.at('formulario/'));
    await page.locator('[data-field="compilazione"] input').first().check();
    await page.locator('[data-save]').click();
    const question = page.locator('[data-field="tipologia"]');
    await question.locator('input[value="condominio"]').check();
    await question.locator('[data-elsewhere="condominio"]').waitFor();
    await look('the form is for others');
    await page.locator('[data-save]').click();
    await question.locator('.field-error').getByText('Questo modulo non è per te').waitFor();
    await question.locator('input[value="attivita"]').check();
    assert.equal(await question.locator('[data-elsewhere="condominio"]').isVisible(), false);
  }));

  test('every page of an application says whom to ask, and forms are there to download', () => scene.play({}, async (walk) => {
    const { page, look } = walk;
    await go(walk, scene.application.at('dati_generali/'));
    await page.locator('#contatti-bando').getByText('Help desk Sfinge').waitFor();
    const link = page.locator('[data-template="dichiarazione-antimafia.docx"] a');
    assert.match(await link.innerText(), /DOCX, \d+\s(KB|MB)/);
    const answer = await page.request.get(await link.evaluate((a) => a.href));
    assert.equal(answer.status(), 200);
    assert.equal((await answer.body()).subarray(0, 2).toString(), 'PK');
    await look('whom to ask, and what to download');
    await go(walk, scene.application.at('banca/'));
    await page.locator('[data-field="iban"] input').fill('it60 x054 2811 1010 0000 0123 456');
    await page.getByText('CIN X, ABI 05428, CAB 11101').waitFor();
  }));
}
