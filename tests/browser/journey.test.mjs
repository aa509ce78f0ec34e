// The whole path, in a real browser, at both sizes: register, sign in, fill in, validate, sign, send;
// then the administration asks for the project code.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { SIZES, openBrowser, openPage } from './browser.mjs';
import { requestFor } from './cup/applications.mjs';
import { enterAdministration } from './cup/steps.mjs';
import { altered, pdf, program } from './documents.mjs';
import { fill, save } from './filling.mjs';
import { startPortal } from './portal.mjs';
import {
  askToRegister, askToSignIn, createApplication, credentials, firstAccess, formulario, go as open, golden, mario, register,
} from './steps.mjs';
import { holds, settled } from './settled.mjs';

let portal;
let browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
});

for (const size of SIZES) {
  describe(`the whole path, ${size.name}`, () => {
    before(async () => {
      portal = await startPortal();
    });
    after(async () => {
      await portal?.stop();
    });
    test('from registration to the protocol number', { timeout: 600_000 }, () => journey(size));
  });
}

async function journey(size) {
  const { page, context, look, picture } = await openPage(browser, size);
  page.setDefaultTimeout(20_000);
  try {
    await wholePath(page, look);
    await projectCode(size);
  } catch (error) {
    await picture('failed');
    throw error;
  }
  await context.close();
}

/** In a browser of its own, the administration asks for the code of the application just sent. */
async function projectCode(size) {
  const opened = await openPage(browser, { ...size, name: `${size.name}-cup` });
  const walk = { ...opened, portal };
  walk.page.setDefaultTimeout(20_000);
  try {
    const official = portal.createAdministration();
    portal.entrust(official.organisation);
    await enterAdministration(walk, official);
    await readsWhatWasSent(walk);
    await requestFor(walk);
  } catch (error) {
    await walk.picture('failed');
    throw error;
  }
  await walk.context.close();
}

/** The administration reads what was sent: the calls, the list, one application, and who read what. */
async function readsWhatWasSent(walk) {
  const { page, look } = walk;
  await open(walk, '/amministrazione/domande/');
  await look('calls with sent applications');
  assert.match(await page.locator('[data-calls]').innerText(), /\(1\)/);
  await page.locator('[data-calls] a').click();
  await page.locator('[data-sent]').waitFor();
  await look('sent applications');
  assert.match(await page.locator('[data-sent]').innerText(), /ORD6-2014\/\d{4}\/0000001/);
  assert.equal(await page.locator('[data-find]').isVisible(), false, 'one alone is not searched for');
  await page.locator('[data-sent] a').click();
  await page.locator('[data-answers] section').first().waitFor();
  await look('a sent application');
  await open(walk, '/amministrazione/letture/');
  await look('readings');
}

async function wholePath(page, look) {
  const walk = { page, portal, look };
  const go = (address) => open(walk, address);

  await go('/');
  await look('home');
  await registration(walk);
  await signIn(walk);
  const { id: application, at } = await createApplication(walk);

  await go(at('banca/'));
  assert.match(await page.locator('#avvisi').innerText(), /Prima compila e valida/);
  await look('locked section');

  await formulario(walk, { at });
  for (const section of Object.keys(golden.sections).filter((id) => id !== 'formulario')) {
    await fillSection(page, look, go, at, section);
  }
  await go(at(''));
  await look('task list');
  assert.equal(await page.getByText('sezione non prevista per la richiesta').count() > 0, true);

  await validate(page, look, go, at);
  await signAndSend(page, look, application);
  await go('/domande/');
  assert.match(await page.locator('main').innerText(), /ORD6-2014\/\d{4}\/0000001/);
  await look('applications');
  assert.match(await portal.latestMail(), /Numero di protocollo: ORD6-2014\/\d{4}\/0000001/);
  for (const address of ['/posta/', '/assistenza/', '/privacy/', '/accessibilita/', '/note-legali/', '/non-esiste/']) {
    await go(address);
    await look(address);
  }
}

async function registration(walk) {
  const { page, look } = walk;
  await open(walk, '/registrazione/');
  await look('registration, empty');
  await askToRegister(walk, { ...mario, codice_fiscale: 'RSSMRA80A01F257X' });
  await page.locator('[data-error-summary]:visible').waitFor();
  await holds(page.locator('#campo-codice_fiscale input'), 'RSSMRA80A01F257X');
  await look('registration, wrong fiscal code');
  await register(walk, mario);
}

async function signIn(walk) {
  const { page, look } = walk;
  const given = await credentials(portal);
  await page.locator('[data-go-sign-in]').click();
  await settled(page);
  await look('sign-in');
  await askToSignIn(walk, { ...given, password: 'sbagliata1' });
  await page.getByText('Credenziali non corrette').first().waitFor();
  await look('sign-in, refused');
  await firstAccess(walk, given);
}

async function fillSection(page, look, go, at, section) {
  const wanted = golden.sections[section];
  await go(at(`${section}/`));
  await look(`${section}, empty`);
  if (await page.locator('[data-save]').count() > 0 && Object.keys(wanted.entries ?? {}).length > 0) {
    await fill(page, wanted.entries);
    // An answer may ask for another above it: a second look finds it.
    await fill(page, wanted.entries);
    assert.equal(await save(page), 200, section);
  }
  for (const [list, items] of Object.entries(wanted.lists ?? {})) {
    for (const item of items) await addItem(page, look, go, at, section, list, item);
  }
  await go(at(`${section}/`));
  await uploadAll(page, wanted.documents ?? {});
  await settled(page);
  assert.match(await page.locator('[data-section-status]').innerText(), /^\s*completo/i, section);
  await look(`${section}, complete`);
}

async function addItem(page, look, go, at, section, list, item) {
  await go(at(`${section}/`));
  await page.locator(`#elenco-${list} [data-new-item]`).click();
  await page.waitForURL(new RegExp(`/${section}/${list}/`));
  await settled(page);
  await fill(page, item.entries);
  await fill(page, item.entries);
  assert.equal(await save(page), 201, `${section}.${list}`);
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('|nuovo|')));
  assert.deepEqual(kept, [], 'what was saved is not offered as unsaved');
  await uploadAll(page, item.documents ?? {});
  await look(`${section} ${list}, item`);
}

/** Whether a program was tried in place of a document: once is enough. */
let programTried = false;

async function uploadAll(page, documents) {
  for (const slot of Object.keys(documents)) {
    const box = page.locator(`#documento-${slot}`);
    if (!await box.isVisible()) continue;
    if (!programTried) {
      programTried = true;
      await box.locator('input[data-choose-files]').setInputFiles(await program(portal.folder, 'perizia.pdf'));
      await box.getByText('non è quello di un file').waitFor();
    }
    const file = await pdf(portal.folder, `${slot}.pdf`);
    await box.locator('input[data-choose-files]').setInputFiles(file);
    await box.locator('[data-document]').first().waitFor();
  }
}

async function validate(page, look, go, at) {
  await go(at('invio/'));
  await look('ready to validate');
  await page.locator('[data-validate]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="validated"]:visible').waitFor();
  assert.match(await page.locator('[data-trial-signing]').innerText(), /scripts\/demo-sign[^]*senza valore legale/);
  await look('validated');
}

async function signAndSend(page, look, application) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[data-final-pdf]:visible').first().click(),
  ]);
  const file = path.join(portal.folder, `domanda-${application}.pdf`);
  await download.saveAs(file);
  const identity = await pdf(portal.folder, 'carta-identita.pdf');
  const other = await pdf(portal.folder, 'un-altro.pdf');
  portal.sign(file, identity, other);
  const wrong = await altered(`${file}.p7m`, 'alterato.pdf.p7m');
  const choose = (which, chosen) => page.locator(`[data-signed="${which}"] input[type="file"]`).setInputFiles(chosen);
  const verdict = (which) => page.locator(`[data-signed="${which}"] [data-verdict]`);
  const counts = (which) => page.locator(`[data-signed="${which}"] [data-standing]`).getByText('è quello che conta');
  // The page names the mistake at once; to somebody who is sure, the server says what it finds.
  const insist = () => verdict('application').locator('[data-insist]').click();

  await choose('application', file);
  await verdict('application').getByText('è un PDF, e non è firmato').waitFor();
  await choose('application', wrong);
  await insist();
  await verdict('application').getByText('non è firmato correttamente').waitFor();
  await choose('application', `${other}.p7m`);
  await verdict('application').getByText('un documento diverso dal PDF preparato qui').waitFor();
  await insist();
  await verdict('application').getByText('è stato caricato non è identico a quello generato dal sistema').waitFor();
  await look('a signed file refused');
  await choose('application', `${file}.p7m`);
  await counts('application').waitFor();
  assert.equal(await verdict('application').innerText(), '');
  assert.equal(await page.locator('[data-submit]').isDisabled(), true);
  await choose('identity', `${file}.p7m`);
  await verdict('identity').getByText('è lo stesso file').waitFor();
  await choose('identity', `${identity}.p7m`);
  await counts('identity').waitFor();
  await look('both files accepted');
  await page.locator('[data-submit]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="submitted"]:visible').waitFor();
  assert.match(await page.locator('[data-protocol]').innerText(), /^ORD6-2014\/\d{4}\/0000001$/);
  for (const when of ['validated', 'uploaded', 'submitted']) {
    assert.match(await page.locator(`[data-${when}-at]`).innerText(), /\d{2}\/\d{2}\/\d{4}/);
  }
  await page.locator('[data-receipt-file="application"]').waitFor();
  const receipt = await page.locator('[data-stage="submitted"]').innerText();
  assert.match(receipt, /I file inviati[^]*Impronta SHA-256[^]*Che cosa succede adesso[^]*Responsabile/);
  await look('sent');
}
