// Receipts, and the ways to them that end otherwise: a number that comes later, a signature that turns out not to count, a call
// that takes no more, an application that cannot be reopened. The application is shown as if it had come so far.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { DESKTOP, PHONE } from '../scene.mjs';
import { go } from '../steps.mjs';
import { holds } from '../settled.mjs';

const AT = { iso: '2026-11-26T09:30:00Z', text: '26/11/2026, ore 10:30:00' };
const DIGEST = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const NUMBER = 'ORD6-2014/2026/0000123';

const file = (application, which, label, state) => ({
  application, which, label, file_name: `${which}-con-un-nome-piuttosto-lungo.pdf.p7m`, size: 1_300_000, sha256: DIGEST, signer: 'Mario Rossi (RSSMRA80A01F257G)', state, notes: [],
});

const receiptOf = (application, protocol) => ({
  application, call: 'Bando di prova', administration: 'Comune di Modena', protocol, validated_at: AT, uploaded_at: AT, submitted_at: AT,
  applicant: { name: 'Mario Rossi', fiscal_code: 'RSSMRA80A01F257G' }, beneficiary: { name: 'Studio Bassi', fiscal_code: '01234567890' },
  pdf: { sha256: DIGEST, size: 90_000 }, history: DIGEST, sealed: false,
  files: [file(application, 'application', 'Domanda firmata', 'good'), file(application, 'identity', 'Carta d’identità firmata', 'to_be_judged'), file(application, 'powers', 'Procura firmata', 'revoked')],
  procedure: {
    office: 'Ufficio bandi', responsible: 'Anna Verdi', term: 'Entro 90 giorni', remedies: 'Ricorso al tribunale', access: 'Su richiesta', next: 'La domanda passa all’ufficio',
  },
});

/** The application as the server would tell it, so far on. */
async function shownAs(walk, scene, more) {
  await walk.page.route(`**/api/applications/${scene.application.id}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...await response.json(), open: true, validated_at: AT, ...more } });
  });
}

const signed = (name) => ({
  document: 'a', file_name: name, sha256: DIGEST, uploaded_at: AT, signer: 'Mario Rossi', size: 1_300_000, signers: [], checks: [], notes: [], state: 'good',
});

const VALIDATED = {
  state: 'validated', state_label: 'Validata', final_pdf: { sha256: DIGEST, size: 1 }, signed: { application: signed('domanda.p7m'), identity: signed('carta.p7m') },
};

const refusal = (code, detail) => ({
  status: 409, contentType: 'application/problem+json',
  body: JSON.stringify({ type: `urn:ristoro:problem:${code}`, title: 'Operazione non possibile', status: 409, code, detail, request_id: 'r' }),
});

export function receipts(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`a receipt tells all, and its number when it comes, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      const { id } = scene.application;
      await shownAs(walk, scene, { state: 'submitted', state_label: 'Inviata', protocol: null, submitted_at: AT, uploaded_at: AT });
      let asked = 0;
      await page.route(`**/api/applications/${id}/receipt`, (route) => {
        asked += 1;
        return route.fulfill({ json: receiptOf(id, asked > 1 ? NUMBER : null) });
      });
      await go(walk, scene.application.at('invio/'));
      await page.locator('[data-protocol-awaited]:visible').waitFor();
      assert.equal(await page.locator('[data-receipt-pdf]').isVisible(), false);
      await page.locator('[data-protocol]:visible').waitFor();
      assert.equal(await page.locator('[data-protocol]').innerText(), NUMBER);
      const told = await page.locator('[data-stage="submitted"]').innerText();
      assert.match(told, /Studio Bassi[^]*Mario Rossi[^]*26\/11\/2026[^]*verificata: tutti[^]*da verificare: non sappiamo[^]*revocato o sospeso: lo era già/);
      for (const said of ['La domanda passa all’ufficio.', 'Ufficio bandi.', 'Anna Verdi.', 'Entro 90 giorni.', '/verifica-ricevuta/']) assert.ok(told.includes(said), said);
      assert.equal(await page.locator('[data-receipt-file="identity"] a').getAttribute('href'), `/api/applications/${id}/signed/identity`);
      await look('receipt');
      await page.emulateMedia({ media: 'print' });
      for (const away of ['.site-nav', '.site-footer', '.actions:visible', '.site-breadcrumb']) assert.equal(await page.locator(away).first().isVisible().catch(() => false), false, away);
    }));

    test(`whether a file was sent is answered, and the file stays here, ${size.name}`, () => scene.play({ size, as: null }, async (walk) => {
      const { page, look } = walk;
      const chosen = path.join(walk.portal.folder, 'inviato.p7m');
      await writeFile(chosen, 'abc');
      const sent = [];
      await page.route('**/api/receipts/check', (route) => {
        sent.push(route.request().postDataJSON());
        return route.fulfill({ json: { sent: sent.length > 1 } });
      });
      await go(walk, '/verifica-ricevuta/');
      await look('receipt check');
      await page.locator('[data-save]').click();
      await page.getByText('Scrivi il numero di protocollo.').first().waitFor();
      await page.locator('input[name="protocol"]').fill('123');
      await page.locator('input[name="sha256"]').fill('abc');
      await page.locator('[data-save]').click();
      await page.locator('#errore-protocol').getByText('tre parti').waitFor();
      await page.locator('#errore-sha256').getByText('qui ci sono 3 caratteri').waitFor();
      await look('receipt check, refused');
      await page.locator('input[name="protocol"]').fill(' ord6-2014/2026/0000123 ');
      await page.locator('[data-digest-of]').setInputFiles(chosen);
      await page.getByText('Il file non è stato caricato').waitFor();
      const sha256 = createHash('sha256').update('abc').digest('hex');
      await holds(page.locator('input[name="sha256"]'), sha256);
      await page.locator('[data-save]').click();
      await page.locator('[data-sent="false"]').getByText('non risulta inviato').waitFor();
      await look('receipt check, no');
      await page.locator('[data-save]').click();
      await page.locator('[data-sent="true"]').getByText(NUMBER).waitFor();
      assert.deepEqual(sent, [{ protocol: NUMBER, sha256 }, { protocol: NUMBER, sha256 }]);
      await look('receipt check, yes');
    }));

    test(`sending and reopening that are refused are told in their place, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      const { id } = scene.application;
      await shownAs(walk, scene, VALIDATED);
      await page.route(`**/api/applications/${id}/submit`, (route) => route.fulfill(refusal('full', 'Il bando accetta al massimo 3 domande, e sono già arrivate tutte.')));
      await page.route(`**/api/applications/${id}/reopen`, (route) => route.fulfill(refusal('closed', 'Il bando non è aperto. Resta com’è.')));
      await go(walk, scene.application.at('invio/'));
      await page.locator('[data-submit]:enabled').click();
      await page.locator('[data-confirm-yes]').click();
      await page.locator('[data-submit-full]:visible').getByText('sono già arrivate tutte').waitFor();
      assert.equal(await page.locator('[data-submit]').isVisible(), false);
      await page.locator('[data-reopen]').click();
      const question = await page.locator('dialog').innerText();
      assert.match(question, /non valgono più[^]*validarla di nuovo[^]*caricare di nuovo[^]*Si può inviare entro/);
      await look('reopening, asked');
      await page.locator('[data-confirm-yes]').click();
      await page.locator('[data-reopen-status]').getByText('Resta com’è').waitFor();
      await look('sending and reopening, refused');
      await page.unroute(`**/api/applications/${id}`);
      await shownAs(walk, scene, { earlier: [{ sha256: DIGEST, validated_at: AT }] });
      await page.unroute(`**/api/applications/${id}/reopen`);
      await page.route(`**/api/applications/${id}/reopen`, (route) => route.fulfill({ json: {} }));
      await page.locator('[data-reopen]').click();
      await page.locator('[data-confirm-yes]').click();
      await page.locator('[data-reopened-notice]:visible').getByText('la validazione del 26/11/2026').or(page.getByText('validazione del 26/11/2026')).first().waitFor();
      await look('reopened');
    }));
  }
}
