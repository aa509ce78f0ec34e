// Signed files that are not the right ones: the page says what each is before anything is sent, which file counts stays one
// truth, and a verdict is told whole. The application is shown as if it had been validated: its PDF is made here.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pdf } from '../documents.mjs';
import { DESKTOP, PHONE } from '../scene.mjs';
import { go } from '../steps.mjs';

const VALIDATED = { iso: '2026-11-26T09:30:00Z', text: '26/11/2026, ore 10:30:00' };
const PAOLA = { name: 'Paola Testi', fiscal_code: 'TSTPLA80A41F257X' };

/** A check as the server tells it. */
const check = (id, outcome, sentence) => ({ id, outcome, sentence });
const CHECKS = [
  check('document', 'passed', 'il documento è quello generato dal portale'), check('integrity', 'passed', 'la firma è integra'),
  check('certificate_kind', 'passed', 'il certificato è di sottoscrizione'),
  check('issuer', 'passed', 'il certificato è rilasciato da un prestatore dell’elenco'),
  check('validity', 'passed', 'il certificato non è scaduto'), check('revocation', 'pending', 'il certificato non è revocato'),
  check('signatory', 'passed', 'ha firmato la persona attesa'),
];
const MARIO = {
  name: 'Mario Rossi', fiscal_code: 'RSSMRA80A01F257G', issuer: 'Autorità di prova senza valore legale',
  not_after: { iso: '2028-02-01T09:00:00Z', text: '01/02/2028, ore 10:00:00' }, verdict: 'valid',
};

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The documents that somebody may have, right and wrong: paths by name. */
async function documents(scene) {
  const { folder, sign } = scene.portal;
  const write = async (name, ...parts) => {
    const file = path.join(folder, name);
    await writeFile(file, Buffer.concat(parts.map((part) => Buffer.from(part))));
    return file;
  };
  const marked = async (name, mark) => write(name, await readFile(await pdf(folder, `vuoto-${name}`)), `% ristoro:${mark}\n`);
  const final = await marked('domanda.pdf', `${scene.application.id}:final:${VALIDATED.iso}`);
  const [facsimile, earlier, card] = [
    await marked('facsimile.pdf', `${scene.application.id}:draft:`),
    await marked('vecchia.pdf', `${scene.application.id}:final:2026-11-20T08:00:00Z`), await pdf(folder, 'carta.pdf'),
  ];
  const anew = await write('risalvata.pdf', await readFile(final), '9 0 obj\n<</Producer(Anteprima 11)>>\nendobj\n');
  sign(final, facsimile, earlier, card, anew);
  const signed = (file) => `${file}.p7m`;
  return {
    final: signed(final), card: signed(card), digest: { sha256: sha256(await readFile(final)), size: (await readFile(final)).length },
    /** What each is, and what the page must say of it in the application's box. */
    wrong: [
      [final, 'è un PDF, e non è firmato'],
      [await write('rinominata.pdf.p7m', await readFile(final)), 'cambiare il nome non firma il file'],
      [await write('pades.pdf', await readFile(final), '/ByteRange[0 1 2 3]/SubFilter/ETSI.CAdES.detached'), 'firma PAdES'],
      [await write('domanda.asice', 'PK\x03\x04', 'mimetypeapplication/vnd.etsi.asic-e+zip'), 'ASiC'],
      [await write('domanda.xml', '<a xmlns="http://www.w3.org/2000/09/xmldsig#"/>'), 'XAdES'],
      [await write('firme.zip', 'PK\x03\x04', 'domanda.pdf.p7m'), 'archivio compresso'],
      [await write('vuoto.p7m', ''), 'è vuoto'],
      [await write('enorme.p7m', Buffer.alloc(21 * 1024 * 1024)), 'Questo non è il file giusto'],
      [await write('scan.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')), 'è un’immagine'],
      [signed(facsimile), 'il fac-simile'], [signed(earlier), 'una validazione precedente'], [signed(anew), '«Anteprima 11»'],
      [signed(card), 'un documento diverso dal PDF preparato qui'],
    ],
  };
}

/** The application as the server would tell it after validation. */
async function asValidated(walk, scene, digest, accepted) {
  await walk.page.route(`**/api/applications/${scene.application.id}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: {
      ...await response.json(), state: 'validated', state_label: 'Validata, da firmare e inviare', open: true, validated_at: VALIDATED,
      final_pdf: digest, signed: accepted, signatories: { application: PAOLA, identity: PAOLA },
      contacts: { office: 'Ufficio bandi', phones: [{ number: '051 0701172', note: 'da cellulare' }], email: 'bandi@example.org', certified_email: null, address: null, hours: '9.00 – 13.00' },
    } });
  });
  await go(walk, scene.application.at('invio/'));
  await walk.page.locator('[data-stage="validated"]:visible').waitFor();
}

const stored = (name) => ({
  document: 'a', file_name: name, sha256: '00', uploaded_at: VALIDATED, signer: 'Mario Rossi', size: 1_300_000, signers: [MARIO],
  checks: CHECKS, state: 'to_be_judged', notes: ['Il certificato non porta un codice fiscale: è stato confrontato il nome.'],
});

export function signing(scene) {
  for (const size of [DESKTOP, PHONE]) {
    test(`what a file is, is told before it is sent, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      const { wrong, digest, final } = await documents(scene);
      await asValidated(walk, scene, digest, {});
      assert.match(await page.locator('[data-signatories]').innerText(), /Deve firmare Paola Testi/);
      assert.match(await page.locator('#firma-identity [data-signatory]').innerText(), /^Deve firmarlo Paola Testi/);
      assert.match(await page.locator('[data-trial-signing]').innerText(), /--name "Paola Testi" --fiscal-code TSTPLA80A41F257X/);
      assert.match(await page.locator('main [data-contacts]').innerText(), /Ufficio bandi[^]*051 0701172/);
      const sent = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') sent.push(request.url());
      });
      const box = page.locator('[data-signed="application"]');
      const input = box.locator('input[type="file"]');
      for (const [file, said] of wrong) {
        await input.focus();
        await input.setInputFiles(file);
        await box.locator('[data-verdict]').getByText(said).first().waitFor();
        const told = await box.locator('[data-verdict]').innerText();
        assert.match(told, /Che cosa fare/);
        assert.match(told, /Per «Domanda firmata» non c’è ancora un file accettato/);
        assert.equal(await box.locator('[data-retry]').isVisible(), false);
        assert.equal(await box.locator('[data-insist]').count(), told.includes('diverso dal PDF preparato qui') ? 1 : 0, said);
        await page.waitForFunction((id) => document.activeElement?.id === id, 'file-application');
        await look(`told at once, ${path.basename(file)}`);
      }
      assert.match(await page.locator('[data-leaves="application"]').innerText(), /manca ancora\. L’ultimo file scelto non è stato accettato/);
      const other = page.locator('[data-signed="identity"]');
      await other.locator('input[type="file"]').setInputFiles(final);
      await other.locator('[data-verdict]').getByText('c’è il PDF della domanda').waitFor();
      await other.getByRole('link', { name: 'Vai al riquadro «Domanda firmata»' }).click();
      assert.deepEqual(sent, []);
    }));

    test(`which file counts is one truth, ${size.name}`, () => scene.play({ size }, async (walk) => {
      const { page, look } = walk;
      const { wrong: [, [renamed]], card, digest } = await documents(scene);
      await asValidated(walk, scene, digest, { application: stored('domanda.pdf.p7m'), identity: stored('carta.pdf.p7m') });
      const box = page.locator('[data-signed="application"]');
      const truths = async () => {
        assert.match(await box.locator('[data-standing]').innerText(), /è quello che conta[^]*domanda\.pdf\.p7m \(1,3\sMB\)[^]*Mario Rossi[^]*è stato confrontato il nome/);
        assert.match(await page.locator('[data-leaves="application"]').innerText(), /conta «domanda\.pdf\.p7m»/);
        assert.equal(await page.locator('[data-submit]').isEnabled(), true);
      };
      await truths();
      await box.locator('[data-standing] summary').click();
      assert.match(await box.locator('.checks').innerText(), /Da verificare: il certificato non è revocato/);
      await look('both count');
      await box.locator('input[type="file"]').setInputFiles(renamed);
      await box.locator('[data-verdict]').getByText('Il file accettato prima resta quello che conta: «domanda.pdf.p7m»').waitFor();
      await truths();
      assert.match(await page.locator('[data-leaves="application"]').innerText(), /L’ultimo file scelto non è stato accettato/);
      await look('a worse one refused');
      await refusedByServer(walk, box, card);
      await truths();
      await look('refused by the server');
      await page.reload();
      await page.locator('[data-stage="validated"]:visible').waitFor();
      await truths();
    }));
  }
}

/** Somebody is sure of a file all the same: the server judges, and its whole verdict is shown. */
async function refusedByServer({ page }, box, file) {
  await page.route('**/signed', (route) => route.fulfill({
    status: 422, contentType: 'application/problem+json', body: JSON.stringify({
      type: 'urn:ristoro:problem:signature', title: 'Firma', status: 422, code: 'signature', request_id: 'r', verdict: 'untrusted',
      detail: 'Il file della domanda non è firmato correttamente.', signers: [MARIO],
      reasons: ['Il documento è firmato da Mario Rossi, mentre lo deve firmare Paola Testi.'], steps: ['Fai firmare il documento a Paola Testi.'],
      checks: [...CHECKS.slice(0, 5), check('revocation', 'not_reached', 'il certificato non è revocato'), check('signatory', 'failed', 'ha firmato la persona attesa')],
    }),
  }));
  await box.locator('input[type="file"]').setInputFiles(file);
  await box.locator('[data-insist]').click();
  await box.locator('[data-verdict]').getByText('non è firmato correttamente').waitFor();
  await box.locator('[data-verdict] summary').click();
  const told = await box.locator('[data-verdict]').innerText();
  assert.match(told, /Che cosa non va[^]*Paola Testi[^]*Che cosa fare[^]*Fai firmare il documento a Paola Testi[^]*Chi ha firmato[^]*Mario Rossi[^]*No: ha firmato la persona attesa/);
}
