// What the journeys share: registering, signing in, creating an application, the questions that
// open the rest. A `walk` is `{ page, portal, look }`; `look` may be left out.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fill, save } from './filling.mjs';
import { root } from './portal.mjs';
import { goTo, settled } from './settled.mjs';

export const PASSWORD = 'Ripartiamo2026';
/** A complete set of answers of the repository. */
export const goldenOf = async (name) =>
  JSON.parse(await readFile(path.join(root, 'shared/calls/ordinanza-6-2014', name), 'utf8'));

export const golden = await goldenOf('golden.json');

export const mario = {
  tipo_soggetto: 'fisica', cognome: 'Rossi', nome: 'Mario', sesso: 'M', data_nascita: '01/01/1980',
  provincia_nascita: 'MO', comune_nascita: 'F257', codice_fiscale: 'RSSMRA80A01F257G',
  res_provincia: 'MO', res_comune: 'F257', res_via: 'Via Emilia Centro', res_civico: '1', res_cap: '41121',
  email: 'mario.rossi@example.org', telefono: '059 1234567', privacy: 'si',
};

const unseen = async () => {};

export async function go({ page, portal }, address) {
  await goTo(page, portal.origin + address);
}

/** Fills the registration in and presses its button. */
export async function askToRegister({ page }, who) {
  await fill(page, who);
  // An answer may bring others: a second look finds them.
  await fill(page, who);
  await page.locator('[data-save]').click();
}

export async function register(walk, who) {
  await askToRegister(walk, who);
  await walk.page.locator('[data-registered]:visible').waitFor();
  await (walk.look ?? unseen)('registered');
}

/** What the mail of the registration says. */
export async function credentials(portal) {
  const mail = await portal.latestMail('Password:');
  const said = (label) => mail.match(new RegExp(`${label}: +(\\S+)`))[1];
  return { organisation: said('Codice utente principale'), username: said('Nome utente'), password: said('Password') };
}

/** Types what signs in and presses the button. */
export async function askToSignIn({ page }, { organisation, username, password }) {
  await page.locator('input[name="organisation"]').fill(organisation);
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('[data-sign-in-form] [type="submit"]').click();
}

/** The first access: with the password of the mail, then with one's own. */
export async function firstAccess(walk, given) {
  const { page, look = unseen } = walk;
  await askToSignIn(walk, given);
  await page.waitForURL(/\/password\//);
  await look('password to change');
  await page.locator('input[name="current"]').fill(given.password);
  await page.locator('input[name="new"]').fill(PASSWORD);
  await page.locator('input[name="repeat"]').fill(PASSWORD);
  await page.locator('[data-password-form] [type="submit"]').click();
  await page.locator('[data-changed]:visible').waitFor();
  await look('password changed');
}

/** Creates an application; gives its id, its own page's path and the address of its other pages. */
export async function createApplication(walk) {
  const { page, look = unseen } = walk;
  await go(walk, '/bandi/');
  await look('calls');
  await page.locator('[data-create="ordinanza-6-2014"]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.waitForURL(/domanda=/);
  await settled(page);
  assert.match(await page.locator('main').innerText(), /non ancora inviata/i);
  await look('new application');
  const overview = new URL(page.url());
  const id = overview.searchParams.get('domanda');
  return { id, at: (place) => `${overview.pathname}${place}?domanda=${id}` };
}

/** One question at a time, then the validation that opens the rest. */
export async function formulario(walk, { at }, { entries } = golden.sections.formulario) {
  const { page, look = unseen } = walk;
  await go(walk, at('formulario/'));
  await look('first question');
  for (let step = 0; step < 20; step += 1) {
    if (await page.locator('[data-recap]').isVisible()) break;
    await fill(page, entries);
    assert.equal(await save(page), 200);
  }
  await page.locator('[data-recap]:visible').waitFor();
  assert.equal(await page.locator('[data-error-summary]').isVisible(), false, 'there is nothing to put right');
  await look('answers to read again');
  await page.locator('[data-freeze]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.waitForURL((url) => !url.pathname.includes('formulario'));
}
