// The pages around the form in English: everything that a person meets there, refusals too, is in English.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from '../scene.mjs';
import { askToRegister, go, mario } from '../steps.mjs';
import { holds } from '../settled.mjs';

const people = {
  [DESKTOP.name]: { ...mario, cognome: 'Gialli', nome: 'Piero', data_nascita: '01/01/1980', codice_fiscale: 'GLLPRI80A01F257J', email: 'piero@gmail.con' },
  [PHONE.name]: { ...mario, cognome: 'Azzurri', nome: 'Ugo', data_nascita: '01/01/1980', codice_fiscale: 'ZZRGUO80A01F257O', email: 'ugo@gmail.con' },
};

/** Texts in sight that only Italian is written with, outside what is marked as Italian. */
const italian = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement: at, textContent: data } = walker.currentNode;
    const read = at?.checkVisibility() && !at.closest('[lang="it"], option, script, noscript');
    if (read && data && /[«»’àèéìòù]|\b(?:il|della|che|sono|non)\b/i.test(data)) found.push(data.trim());
  }
  return found;
});

export function languages(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`registration and sign-in in English, ${size.name}`, () => scene.play({ as: null, size }, async (walk) => {
      const { page, look } = walk;
      const who = people[size.name];
      const lookEnglish = async (what) => {
        await look(what);
        assert.deepEqual(await italian(page), [], what);
      };
      await go(walk, '/');
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL((url) => url.pathname === '/en/');
      await page.locator('[data-call]').first().waitFor();
      await page.locator('[data-form-language]').first().getByText('The application form is in Italian.').waitFor();
      await lookEnglish('home in English');
      await page.locator('.hero').getByRole('link', { name: 'Register' }).click();
      await page.locator('[data-save]').click();
      await page.getByText('To register, read the notice and tick this box.').first().waitFor();
      await lookEnglish('registration refused in English');
      await askToRegister(walk, who);
      await page.locator('#campo-email [data-error]').getByText('did you mean “gmail.com”?').waitFor();
      await lookEnglish('address asked back in English');
      // What was typed comes along into the other language, and back.
      await page.locator('a[data-language]').click();
      await page.getByRole('heading', { name: 'Registrazione dell’utente principale' }).waitFor();
      await holds(page.locator('#f-cognome'), who.cognome);
      await page.locator('a[data-language]').click();
      await page.locator('h1').getByText('Registration of the main user').waitFor();
      await holds(page.locator('#f-cognome'), who.cognome);
      await page.locator('[data-save]').click();
      await page.locator('#campo-email.has-error').waitFor();
      await page.locator('[data-save]').click();
      await page.locator('[data-registered]:visible').waitFor();
      await lookEnglish('registered in English');
      await page.locator('a[data-go-sign-in]').click();
      await page.waitForURL((url) => url.pathname === '/en/accesso/');
      await page.locator('#f-password').fill('sbagliata1');
      await page.locator('[data-save]:visible').click();
      await page.locator('[data-notice]').getByText('You can try 2 more times').waitFor();
      await lookEnglish('wrong password in English');
      // The page keeps where one comes from when the language changes.
      await go(walk, '/en/accesso/?ritorno=%2Fdomande%2F');
      await page.locator('a[data-language]').click();
      await page.waitForURL((url) => url.pathname === '/accesso/' && url.searchParams.get('ritorno') === '/domande/');
      for (const path of ['bandi/', 'assistenza/', 'recupero-password/']) {
        await go(walk, `/en/${path}`);
        await look(`${path} in English`);
      }
    }));
  }
}
