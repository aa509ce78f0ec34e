// A code for an application presented here: chosen, refused, corrected, requested, answered.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../portal.mjs';
import { goTo, holds, reload } from '../settled.mjs';
import { go } from '../steps.mjs';
import { codeOf, coded, projectsOf, respond } from './responses.mjs';
import { agree, download, outcome, respondWith } from './steps.mjs';
import { column } from './workbooks.mjs';

const PROTOCOL = /^ORD6-2014\/\d{4}\/0000001$/;

/** The way of the one application that was sent. */
export async function requestFor(walk) {
  const { page, look, portal } = walk;
  await go(walk, '/cup/bandi/');
  await page.locator('[data-call] a').waitFor();
  await look('calls with applications');
  await page.locator('[data-call] a').first().click();
  await page.locator('[data-without] [data-application]').waitFor();
  const call = page.url();
  await look('applications without code');
  const workbook = await download(walk, page.locator('[data-workbook]'));
  assert.match(column(workbook, 'Codice locale').find(Boolean), PROTOCOL);

  await refused(walk);
  await prepare(walk, '2.000,00');
  await givenUp(walk);
  await goTo(page, call);
  await page.locator('[data-without] [data-application]').waitFor();
  await page.locator('label[for="segna-tutte"]').click();
  await prepare(walk, '1.000,00');
  assert.match(await outcome(walk), /Il file XML è pronto/);
  await look('request for an application');
  const request = await download(walk, page.locator('[data-request-file] a'));
  execFileSync('xmllint', ['--noout', '--schema', path.join(root, 'shared/cup/xsd/cup_request.xsd'), request], { stdio: 'pipe' });
  const [project] = await projectsOf(request);
  assert.match(project.local, PROTOCOL);

  await goTo(page, call);
  assert.equal(await page.locator('[data-others="waiting"] [data-application]').count(), 1);
  await look('application requested');
  await page.locator('[data-others="waiting"] a').click();
  await page.locator('[data-response]:visible').waitFor();
  const code = codeOf(project, 900);
  await respondWith(walk, await respond(path.join(portal.folder, 'codice.xml'), [coded(project, code)]));
  assert.match(await outcome(walk), /Sono arrivati tutti i codici/);
  await goTo(page, call);
  assert.equal(await page.locator('[data-others="coded"] .cup-code').innerText(), code);
  await look('application with its code');
}

/** Makes the request with an amount. */
async function prepare(walk, granted) {
  const { page } = walk;
  await page.locator('[data-amount="granted"]').fill(granted);
  await Promise.all([page.waitForURL(/\/cup\/conversione\/#/), page.locator('[data-prepare]').click()]);
  await agree(walk);
  await page.locator('[data-request-file] a').waitFor();
}

/** A wrong amount is seen before the file was sent: the request is given up, after a question. */
async function givenUp(walk) {
  const { page, look } = walk;
  await page.locator('[data-withdraw-now]').click();
  await look('request, confirm giving it up');
  await page.locator('[data-confirm-no]').click();
  assert.match(await outcome(walk), /Il file XML è pronto/);
  await page.locator('[data-withdraw-now]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.getByText('Non caricare questo file XML').waitFor();
  assert.match(await outcome(walk), /Richiesta annullata/);
  assert.equal(await page.locator('[data-withdraw]').isVisible(), false);
  assert.equal(await page.locator('[data-request-file]').count(), 0);
  assert.match(await page.locator('[data-request-files] a').getAttribute('href'), /^\/cup\/bandi\/\?bando=/);
  await look('request given up');
  await reload(page);
  await page.getByText('Non caricare questo file XML').waitFor();
}

/** Nothing chosen, no amount, an amount that is none, more than the cost: each at its place. */
async function refused(walk) {
  const { page, look } = walk;
  const summary = page.locator('[data-error-summary]');
  await page.locator('[data-prepare]').click();
  await summary.getByText('Segna almeno una domanda').waitFor();
  await page.locator('label[for="segna-tutte"]').click();
  await page.locator('[data-prepare]').click();
  await summary.getByText('Scrivi l’importo').waitFor();
  await page.locator('[data-amount="granted"]').fill('mille');
  await page.locator('[data-prepare]').click();
  await summary.getByText('in cifre').waitFor();
  await look('amounts to correct');
  await page.locator('[data-amount="granted"]').fill('999.999.999,00');
  await page.locator('[data-prepare]').click();
  await page.getByText('La richiesta non è stata preparata').waitFor();
  await holds(page.locator('[data-amount="granted"]'), '999.999.999,00');
  assert.equal(await page.locator('[data-chosen]').isChecked(), true);
  await summary.locator('a').first().click();
  assert.equal(await page.locator(':focus').getAttribute('data-amount'), 'granted');
  await look('request refused');
  await reload(page);
  await page.getByText('Abbiamo ripreso').waitFor();
  await holds(page.locator('[data-amount="granted"]'), '999.999.999,00');
}
