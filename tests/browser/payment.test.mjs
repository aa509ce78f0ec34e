// A payment request that goes with its application, in a real browser, at both sizes: the question after validation, its
// own pages, deleting it and beginning it again, and both sent with one number.

import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { SIZES, openBrowser, openPage } from './browser.mjs';
import { fill, save } from './filling.mjs';
import { root, startPortal } from './portal.mjs';
import { credentials, firstAccess, go, mario, register } from './steps.mjs';

const CALL = 'ristoro-covid-2020';
const PAYMENT = {
  dati: {
    nome: 'Elena', cognome: 'Bassi', cf: 'BSSLNE75E54F257M', denominazione: 'Bar Centrale', cf_beneficiario: 'BSSLNE75E54F257M',
    iban: 'IT60X0542811101000000123456',
  },
  dichiarazioni: { durc: 'si' },
};

let browser;
let calls;
before(async () => {
  browser = await openBrowser();
  calls = await mkdtemp(path.join(tmpdir(), 'ristoro-calls-'));
  await cp(path.join(root, 'shared/calls', CALL), path.join(calls, CALL), { recursive: true });
  const fixtures = path.join(root, 'tests/fixtures/payment');
  await appendFile(path.join(calls, CALL, 'call.toml'), `\n${await readFile(path.join(fixtures, 'call.toml'), 'utf8')}`);
  for (const name of ['dati.toml', 'dichiarazioni.toml']) {
    await cp(path.join(fixtures, name), path.join(calls, CALL, 'payment', name));
  }
});
after(async () => {
  await browser?.close();
  await rm(calls, { recursive: true, force: true });
});

for (const size of SIZES) {
  describe(`a payment request, ${size.name}`, () => {
    let portal;
    before(async () => {
      portal = await startPortal({ calls });
    });
    after(async () => {
      await portal?.stop();
    });
    test('from the question to one number for both', { timeout: 600_000 }, async () => {
      const opened = await openPage(browser, { ...size, name: `${size.name}-payment` });
      const walk = { ...opened, portal };
      walk.page.setDefaultTimeout(20_000);
      try {
        await story(walk);
      } catch (error) {
        await walk.picture('failed');
        throw error;
      }
      await walk.context.close();
    });
  });
}

async function story(walk) {
  const { page, look } = walk;
  await go(walk, '/registrazione/');
  await register({ ...walk, look: undefined }, mario);
  const given = await credentials(walk.portal);
  await go(walk, '/accesso/');
  await firstAccess({ ...walk, look: undefined }, given);
  const send = await validated(walk);

  await page.locator('[data-payment-none]:visible').waitFor();
  await look('the question');
  await page.locator('[data-payment-no]').click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'titolo-pdf', 'no goes on to signing');
  await begin(walk);
  await look('a new request');

  await go(walk, send);
  assert.match(await page.locator('[data-payment-there]').innerText(), /In lavorazione[^]*due strade/);
  assert.equal(await page.locator('[data-submit]').isDisabled(), true);
  await look('a request that is a draft');
  await page.locator('[data-payment-delete]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-payment-none]:visible').waitFor();
  await begin(walk);
  await filled(walk);
  const signed = await paymentSigned(walk);

  await go(walk, '/domande/');
  assert.match(await page.locator('[data-payment-state="validated"]').innerText(), /Validata, ma NON ancora inviata/);
  await look('the list with a request');
  await go(walk, send);
  await chooseSigned(walk, 'application');
  await page.locator('[data-payment-files]').getByText(`${path.basename(signed)}`).waitFor();
  await page.locator('[data-submit]:enabled').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="submitted"]:visible').waitFor();
  await page.locator('[data-receipt-file="payment"]').waitFor();
  assert.match(await page.locator('[data-protocol]').innerText(), /^RISTORO-2020\/\d{4}\/0000001$/);
  await look('both sent');
  await go(walk, '/domande/');
  await page.locator('[data-payment-state="submitted"]').waitFor();
}

/** An application that is filled in and validated; gives the address of its sending page. */
async function validated(walk) {
  const { page } = walk;
  const golden = JSON.parse(await readFile(path.join(root, 'shared/calls', CALL, 'golden.json'), 'utf8'));
  await go(walk, '/bandi/');
  await page.locator(`[data-create="${CALL}"]`).click();
  await page.locator('[data-confirm-yes]').click();
  await page.waitForURL(/domanda=/);
  const overview = new URL(page.url());
  const at = (place) => `${overview.pathname}${place}${overview.search}`;
  for (const [section, { entries, frozen }] of Object.entries(golden.sections)) {
    await go(walk, at(`${section}/`));
    for (let step = 0; step < 9 && !(frozen && await page.locator('[data-recap]').isVisible()); step += 1) {
      await fill(page, entries);
      await fill(page, entries);
      assert.equal(await save(page), 200, section);
      if (!frozen) break;
    }
    if (frozen) {
      await page.locator('[data-recap]:visible').waitFor();
      await page.locator('[data-freeze]').click();
      await page.locator('[data-confirm-yes]').click();
      await page.waitForURL((url) => !url.pathname.includes(section));
    }
  }
  await go(walk, at('invio/'));
  await page.locator('[data-validate]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="validated"]:visible').waitFor();
  return at('invio/');
}

async function begin({ page }) {
  await page.locator('[data-payment-yes]').click();
  await page.waitForURL(/\/pagamento\/1\/\?domanda=/);
  await page.waitForLoadState('networkidle');
}

async function filled(walk) {
  const { page, look } = walk;
  const overview = new URL(page.url());
  for (const [section, entries] of Object.entries(PAYMENT)) {
    await go(walk, `${overview.pathname}${section}/${overview.search}`);
    await fill(page, entries);
    assert.equal(await save(page), 200, section);
    await look(`request: ${section}`);
  }
  await go(walk, `${overview.pathname}invio/${overview.search}`);
}

/** Validates the request, signs its PDF and uploads it. */
async function paymentSigned(walk) {
  const { page, look } = walk;
  await page.locator('[data-validate]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="validated"]:visible').waitFor();
  const signed = await chooseSigned(walk, 'payment');
  await look('a request that is signed');
  assert.match(await page.locator('a[data-payment-of]:visible').getAttribute('href'), /\/1\/invio\/\?domanda=/);
  return signed;
}

/** Downloads the PDF of the page, signs it and uploads it; gives the signed file. */
async function chooseSigned({ page, portal }, which) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[data-final-pdf]:visible').first().click()]);
  const file = path.join(portal.folder, `${which}.pdf`);
  await download.saveAs(file);
  portal.sign(file);
  await page.locator(`[data-signed="${which}"] input[type="file"]`).setInputFiles(`${file}.p7m`);
  await page.locator(`[data-signed="${which}"] [data-standing]`).getByText('è quello che conta').waitFor();
  return `${file}.p7m`;
}
