// The payment request that goes with an application (manual, chapter 6): from the question after validation to one number
// for three signed files.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { pdf } from './documents.mjs';
import { fill, save } from './filling.mjs';
import { root, startPortal } from './portal.mjs';
import { DESKTOP, PHONE, Scene, enter } from './scene.mjs';
import { goTo, holds, settled } from './settled.mjs';
import { createApplication, formulario, go, goldenOf, mario } from './steps.mjs';
import { Typist } from './typist.mjs';

const invoice = path.join(root, 'tests/fixtures/fattura.xml');
const application = await goldenOf('golden-immobile.json');
const request = await goldenOf('golden-pagamento.json');
const { sections } = request;
const [first, second, credit] = sections.spese.lists.giustificativi;
const scene = new Scene();
scene.name = 'payment';
const typist = new Typist();
/** The request. @type {{ id: string, at: (place: string) => string }} */
let payment;
/** One that was deleted. @type {string | null} */
let gone;

before(async () => {
  scene.browser = await openBrowser();
  scene.portal = await startPortal();
});
after(() => scene.clear());

test('a payment request from the question to the number', { timeout: 1_500_000 }, async () => {
  await scene.play({ as: null }, validated);
  await scene.play({ size: PHONE }, question);
  await scene.play({}, deleted);
  await scene.play({}, begun);
  await scene.play({}, sectionsFilled);
  await scene.play({}, electronicInvoice);
  await scene.play({}, expenses);
  await scene.play({}, tooMuch);
  for (const size of [PHONE, DESKTOP]) await scene.play({ size }, everyPage);
  await scene.play({}, sent);
});

/** The application, validated: nothing of it is told here that its own stories tell. */
async function validated(walk) {
  const { page } = walk;
  const quick = { ...walk, look: async () => {} };
  scene.mario = await enter(quick, mario);
  scene.application = await createApplication(quick);
  await formulario(quick, scene.application, application.sections.formulario);
  for (const [section, node] of Object.entries(application.sections)) {
    if (section !== 'formulario') await typist.section(quick, scene.application, section, node);
  }
  await go(walk, scene.application.at('invio/'));
  await validate(page);
}

async function validate(page) {
  await page.locator('[data-validate]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="validated"]:visible').waitFor();
}

async function question(walk) {
  const { page, look } = walk;
  await go(walk, scene.application.at('invio/'));
  await page.locator('[data-payment-none]:visible').waitFor();
  await look('the question');
  await page.locator('[data-payment-no]').click();
  await page.waitForFunction(() => document.activeElement?.id === 'titolo-pdf');
}

/** «Elimina», thought better of and then meant: the question is there again. */
async function deleted(walk) {
  const { page, look } = walk;
  await go(walk, scene.application.at('invio/'));
  await page.locator('[data-payment-yes]').click();
  await page.waitForURL(/\/pagamento\/\d+\/\?domanda=/);
  await settled(page);
  gone = new URL(page.url()).searchParams.get('domanda');
  await go(walk, scene.application.at('invio/'));
  await page.locator('[data-payment-delete]:visible').click();
  await page.locator('[data-confirm-no]:visible').waitFor();
  await look('asked whether to delete the request');
  await page.locator('[data-confirm-no]').click();
  await page.locator('[data-payment-there]:visible').waitFor();
  await page.locator('[data-payment-delete]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-payment-none]:visible').waitFor();
  assert.match(await page.locator('[data-payment-status]').innerText(), /eliminata/);
  await page.waitForFunction(() => document.activeElement?.id === 'titolo-pagamento');
  await look('the request, deleted');
}

async function begun(walk) {
  const { page, look } = walk;
  await go(walk, scene.application.at('invio/'));
  await look('the question');
  await page.locator('[data-payment-yes]').click();
  await page.waitForURL(/\/pagamento\/\d+\/\?domanda=/);
  await settled(page);
  const overview = new URL(page.url());
  payment = {
    id: overview.searchParams.get('domanda'),
    at: (place) => `${overview.pathname}${place}?domanda=${overview.searchParams.get('domanda')}`,
  };
  assert.notEqual(payment.id, gone, 'begun again, as another one');
  await page.locator('ol.task-list').waitFor();
  assert.equal(await page.locator('ol.task-list > li').count(), 7, 'its own sections, and none of the application');
  assert.match(await page.locator('main').innerText(), /Sezioni della domanda di pagamento/);
  await look('a new request');
  await go(walk, scene.application.at('invio/'));
  await page.locator('[data-payment-there]:visible').waitFor();
  assert.equal(await page.locator('[data-submit]').isDisabled(), true);
  await look('the application waits for its request');
  await go(walk, '/domande/');
  await page.getByText('Domanda di pagamento').first().waitFor();
  await look('the list of applications');
}

async function sectionsFilled(walk) {
  const { page, look } = walk;
  await go(walk, payment.at('richiesta/'));
  assert.match(await page.locator('#campo-ben_denominazione').innerText(), /Studio Associato Bassi e Ferri/);
  assert.match(await page.locator('#campo-iban input').inputValue(), /^IT60/, 'the bank is filled in');
  await look('general data, as the application says');
  for (const section of ['richiesta', 'dati_immobili', 'contratti', 'documenti']) {
    await typist.section(walk, payment, section, sections[section]);
  }
}

/** The first expense: an electronic invoice fills it in. */
async function electronicInvoice(walk) {
  const { page, look } = walk;
  await go(walk, payment.at('spese/'));
  for (const proof of sections.spese.lists.quietanze) {
    await go(walk, payment.at('spese/'));
    await typist.item(walk, 'quietanze', proof);
  }
  await look('a proof of payment');
  await go(walk, payment.at('spese/'));
  await page.locator('#elenco-giustificativi [data-new-item]').click();
  await page.waitForURL(/\/giustificativi\//);
  await settled(page);
  await look('a new expense');
  await fill(page, { tipo: 'fattura' });
  assert.equal(await save(page), 201);
  typist.ids.set(first.id, new URL(page.url()).searchParams.get('elemento'));
  await page.locator('#documento-giustificativo input[data-choose-files]').setInputFiles(invoice);
  await page.locator('[data-invoice]').waitFor();
  await page.locator('[data-invoice] summary').click();
  await look('an electronic invoice, read');
  await page.locator('[data-invoice-take]').click();
  await page.waitForFunction(() => document.activeElement?.matches('[data-notice="offer"]') === true);
  assert.equal(await page.locator('#errore-numero').isVisible(), false, 'what was filled in is not missing any more');
  await page.locator('[data-look-at]').click();
  // The page saves it by itself, and reckons anew.
  await page.locator('[data-figures]').getByText('120.000,00').first().waitFor();
  await fill(page, { descrizione: first.entries.descrizione });
  assert.equal(await save(page), 200);
  await holds(page.locator('#campo-numero input'), first.entries.numero);
  await holds(page.locator('#campo-netto input'), first.entries.netto);
  await holds(page.locator('#campo-fornitore select'), typist.ids.get(first.entries.fornitore));
  await typist.inside(walk, { lists: first.lists });
}

async function expenses(walk) {
  const { page, look } = walk;
  for (const expense of [second, credit]) {
    await go(walk, payment.at('spese/'));
    await typist.item(walk, 'giustificativi', expense);
  }
  await go(walk, payment.at('spese/'));
  assert.match(await page.locator('[data-section-status]').innerText(), /^\s*completo/i);
  await look('expenses, complete');
  await page.locator(`#elenco-giustificativi [data-edit-item="${typist.ids.get(second.id)}"]`).click();
  await settled(page);
  assert.match(await page.locator('[data-figures]').innerText(), /Manca la quietanza di\s+0,00/);
  await page.locator('[data-copy-proofs-open]').click();
  await page.locator('#copia-quietanze').selectOption(typist.ids.get(first.id));
  await look('an expense, with the proofs of another');
  await page.locator('[data-copy-proofs-do]').click();
  await page.getByText('Non c’era niente da copiare').waitFor();
}

/** What would not come out is refused, with how much it is too much, and stays typed. */
async function tooMuch(walk) {
  const { page, look } = walk;
  await go(walk, payment.at('spese/'));
  await page.locator(`#elenco-giustificativi [data-edit-item="${typist.ids.get(first.id)}"]`).click();
  await settled(page);
  const [allocation] = first.lists.imputazioni;
  await page.locator(`#elenco-imputazioni [data-edit-item="${typist.ids.get(allocation.id)}"]`).click();
  await page.waitForURL(/\/imputazioni\//);
  await settled(page);
  await page.locator('#campo-importo input').fill('80.000,01');
  assert.equal(await save(page), 422);
  await page.locator('#campo-importo [data-error]:visible').getByText('superano di 0,01 euro').waitFor();
  await holds(page.locator('#campo-importo input'), '80.000,01');
  await look('an allocation that would be too much');
  await page.locator('#campo-importo input').fill('80.000,00');
  assert.equal(await save(page), 200);
  assert.equal(await page.locator('#campo-importo [data-error]').isVisible(), false);
}

async function everyPage(walk) {
  const { page, look } = walk;
  for (const place of ['', 'richiesta/', 'dati_immobili/', 'contratti/', 'spese/', 'documenti/', 'preparazione/', 'cronologia/']) {
    await go(walk, payment.at(place));
    await look(place || 'the request');
  }
  await go(walk, payment.at('dati_immobili/'));
  await page.locator('#elenco-schede [data-edit-item]').first().click();
  await page.waitForURL(/\/schede\//);
  await settled(page);
  assert.match(await page.locator('#campo-intervento').innerText(), /Rifacimento di pavimenti/);
  await look('a property');
  await go(walk, payment.at('spese/'));
  await page.locator('#elenco-giustificativi [data-edit-item]').first().click();
  await page.waitForURL(/\/giustificativi\//);
  await settled(page);
  await look('an expense');
  await go(walk, payment.at('rendiconto/'));
  const statement = page.locator('[data-statement]');
  await statement.locator('table').first().waitFor();
  assert.match(await statement.innerText(), /Rendiconto totale[^]*108\.909,09[^]*Rendiconto immobile: Studio di via Ravarino Carpi/);
  await look('the statement');
  await go(walk, payment.at('riepilogo/'));
  await page.locator('[data-answers-of="spese"]').waitFor();
  await look('all the answers');
}

async function sent(walk) {
  const { page, look, portal } = walk;
  await go(walk, payment.at('invio/'));
  await look('ready to be validated');
  await validate(page);
  await look('the request, validated');
  const download = async (name) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[data-final-pdf]:visible').first().click()]);
    const at = path.join(portal.folder, name);
    await file.saveAs(at);
    return at;
  };
  const choose = async (which, file) => {
    await page.locator(`[data-signed="${which}"] input[type="file"]`).setInputFiles(`${file}.p7m`);
    await page.locator(`[data-signed="${which}"] [data-standing]`).getByText('è quello che conta').waitFor();
  };
  const asked = await download('pagamento.pdf');
  portal.sign(asked);
  await choose('payment', asked);
  await look('the request, signed');
  await page.locator('[data-payment-of]:visible').first().click();
  await page.waitForURL((url) => !url.pathname.includes('pagamento'));
  await settled(page);
  const own = await download('domanda.pdf');
  const identity = await pdf(portal.folder, 'carta-identita.pdf');
  portal.sign(own, identity);
  await choose('application', own);
  await choose('identity', identity);
  assert.equal(await page.locator('[data-leaving] [data-payment-file]').count(), 1);
  await look('three files, only to be sent');
  await page.locator('[data-submit]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="submitted"]:visible').waitFor();
  assert.match(await page.locator('[data-protocol]').innerText(), /^ORD6-2014\/\d{4}\/0000001$/);
  await look('one receipt for both');
  await goTo(page, portal.origin + payment.at('invio/'));
  await page.getByText('La domanda di pagamento è stata inviata').waitFor();
  await look('the request, sent');
}
