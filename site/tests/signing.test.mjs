// What the page says of signed files, from what the server tells.

import assert from 'node:assert/strict';
import test from 'node:test';
import { knownOf, signatoryOf, standingOf, verdictOf } from '../assets/scripts/signing/facts.mjs';
import { words } from '../assets/scripts/signing/words.mjs';

/** @import { Signed, Signer } from '../assets/scripts/api.d.ts' */
/** @import { Detail } from '../assets/scripts/signing/facts.mjs' */

const at = (/** @type {string} */ text) => ({ iso: '2026-11-26T09:30:00Z', text });
/** @type {Signer} */
const mario = { name: 'Mario Rossi', fiscal_code: 'RSSMRA80A01F257G', issuer: 'Ente di prova', not_after: at('01/02/2028, ore 10:00:00'), verdict: 'valid' };
/** @type {Signed} */
const signed = {
  document: 'd', file_name: 'domanda.pdf.p7m', sha256: 'aa', uploaded_at: at('26/11/2026, ore 10:30:00'), signer: 'Mario Rossi (RSSMRA80A01F257G)',
  size: 1_200_000, signers: [mario, mario], state: 'good', notes: ['n'], checks: [{ id: 'validity', outcome: 'passed', sentence: 'x' }],
};

/** @param {Partial<Detail>} more */
const detail = (more) => /** @type {Detail} */ (/** @type {unknown} */ ({
  id: 'own', signed: {}, final_pdf: null, validated_at: null, earlier: [], other_pdfs: [], signatories: {}, contacts: null, ...more,
}));

test('a signed file is told with size, signers, checks and what is still to be known', () => {
  const standing = standingOf(detail({ signed: { application: { ...signed, state: 'to_be_judged' } } }), 'application');
  assert.ok(standing);
  assert.equal(standing.size, 1_200_000);
  assert.equal(standing.verdict.pending, true);
  assert.equal(standing.verdict.checks.length, 1);
  assert.deepEqual(standing.verdict.notes, ['n']);
  assert.equal(words.signedBy(standing.verdict), 'Mario Rossi (codice fiscale RSSMRA80A01F257G), Mario Rossi (codice fiscale RSSMRA80A01F257G)');
  for (const state of /** @type {const} */ (['good', 'noted', 'revoked'])) {
    assert.equal(standingOf(detail({ signed: { application: { ...signed, state } } }), 'application')?.verdict.pending, false, state);
    assert.equal(standingOf(detail({ signed: { application: { ...signed, state } } }), 'application')?.verdict.revoked, state === 'revoked');
  }
});

test('who signed is told in one line where there are no signers to tell apart', () => {
  const standing = standingOf(detail({ signed: { application: { ...signed, signers: [] } } }), 'application');
  assert.ok(standing);
  assert.equal(words.lineCounts('Domanda firmata', standing, '1,1 MB'),
    'Domanda firmata: conta «domanda.pdf.p7m» (1,1 MB), caricato il 26/11/2026, ore 10:30:00, firmato da Mario Rossi (RSSMRA80A01F257G).');
});

test('ids that every object has are nobody’s file', () => {
  for (const which of ['constructor', 'toString', '__proto__', 'identity']) {
    assert.equal(standingOf(detail({}), which), null);
    assert.equal(signatoryOf(detail({ signatories: {} }), which), null);
  }
});

test('who must sign is said only if the server names somebody', () => {
  assert.equal(signatoryOf(detail({}), 'application'), null);
  assert.equal(signatoryOf(detail({ signatories: { application: { name: '', fiscal_code: '' } } }), 'application'), null);
  const who = signatoryOf(detail({ signatories: { application: { name: 'Paola Testi', fiscal_code: 'TSTPLA80A41F257X' } } }), 'application');
  assert.match(words.mustSign(who ?? {}), /^Deve firmare Paola Testi \(codice fiscale TSTPLA80A41F257X\)/);
});

test('a chosen file is compared with all that is known, or with what there is', () => {
  assert.deepEqual(knownOf(detail({})), { application: 'own', final: null, validated: '', earlier: [], others: [], accepted: {} });
  const known = knownOf(detail({
    final_pdf: { sha256: 'f', size: 10 }, validated_at: at('x'), signed: { identity: signed },
    earlier: [{ sha256: 'e', validated_at: at('y') }], other_pdfs: [{ sha256: 'o', application: 'other' }],
  }));
  assert.deepEqual(known, {
    application: 'own', final: { sha256: 'f', size: 10 }, validated: '2026-11-26T09:30:00Z', earlier: ['e'], others: ['o'], accepted: { identity: 'aa' },
  });
});

test('a refusal without checks, signers or reasons is still one', () => {
  assert.deepEqual(verdictOf({}), { signers: [], signedBy: '', checks: [], reasons: [], steps: [], notes: [], pending: false, revoked: false });
  assert.deepEqual(verdictOf({ signers: null, reasons: ['r'], steps: ['s'] }), { ...verdictOf({}), reasons: ['r'], steps: ['s'] });
});

test('a certificate is told by what is known of it', () => {
  assert.equal(words.certificateOf(mario), 'rilasciato da Ente di prova, valido fino al 01/02/2028, ore 10:00:00');
  assert.equal(words.certificateOf({ ...mario, issuer: null }), 'valido fino al 01/02/2028, ore 10:00:00');
  assert.equal(words.certificateOf({ ...mario, issuer: null, not_after: null }), '');
  assert.equal(words.person({ name: null, fiscal_code: null }), 'firmatario senza nome');
});
