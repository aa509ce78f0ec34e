// The service of project codes: what is worked out in the page itself.

import assert from 'node:assert/strict';
import test from 'node:test';
import { cents } from '../assets/scripts/cup/amount.mjs';
import { correctionWords } from '../assets/scripts/cup/clock.mjs';
import { day } from '../assets/scripts/cup/day.mjs';
import { disappoints } from '../assets/scripts/cup/outcome.mjs';
import { byRow } from '../assets/scripts/cup/problems.mjs';
import { placed, wrongIn } from '../assets/scripts/cup/request-problems.mjs';
import { texts } from '../assets/scripts/cup/texts.mjs';
import { answered, codesWords, importOf, importWords, isPast, outcomeWords, rowSpeaksOf, rowState, sourceWords, standingWords, untold } from '../assets/scripts/cup/words.mjs';

/** @import { ConversionSummary } from '../assets/scripts/api.d.ts' */

const at = { iso: '2026-11-24T10:00:00Z', text: '24/11/2026, ore 11:00:00' };

test('amounts as people write them', () => {
  /** @type {[string, number][]} */
  const amounts = [['1.234,56', 123456], ['1234,5', 123450], ['12', 1200], ['0,01', 1], ['1.000.000', 100000000],
    ['25.5', 2550], ['€ 10', 1000], [' 10 € ', 1000], ['1.234', 123400]];
  for (const [text, amount] of amounts) assert.equal(cents(text), amount, text);
  for (const text of ['', 'dieci', '-1', '1.23,4', '1,234', '1,2,3', '12.34.56', '1 000', '1.234,567', '=1+1', '1e3']) {
    assert.equal(cents(text), null, text);
  }
});

test('days that are in the calendar', () => {
  assert.equal(day('24/11/2026'), '2026-11-24');
  assert.equal(day(' 1.2.2024 '), '2024-02-01');
  for (const text of ['', '31/02/2026', '29/02/2025', '2026-11-24', '0/1/2026', '1/13/2026', '1/1/26', 'oggi']) {
    assert.equal(day(text), null, text);
  }
});

test('until when Sistema CUP lets data be corrected', () => {
  const uploaded = { at, by: { username: 'anna.verdi', name: 'Anna Verdi' } };
  const given = new Date(at.iso).getTime();
  assert.match(correctionWords({ uploaded, withdrawn: null }, given), /fino al 27\/11\/2026, ore 11:00/);
  assert.equal(correctionWords({ uploaded, withdrawn: null }, given + 72 * 3_600_000), texts.correctNoMore);
  assert.equal(correctionWords({ uploaded: null, withdrawn: null }, given), '');
  assert.equal(correctionWords({ uploaded, withdrawn: { at, by: uploaded.by } }, given), '');
});

test('problems stand by row, what is about the whole sheet first', () => {
  /** @type {(sheet: string, row: number | null, cell: string | null) => { sheet: string, row: number | null, cell: string | null }} */
  const problem = (sheet, row, cell) => ({ sheet, row, cell });
  const groups = byRow([
    problem('Misura', 3, 'B3'), problem('Progetti', 12, 'E12'), problem('Progetti', null, null),
    problem('Progetti', 4, 'A4'), problem('Progetti', 12, 'A12'),
  ]);
  assert.deepEqual(groups.map(({ sheet, row, problems }) => [sheet, row, problems.length]),
    [['Misura', 3, 1], ['Progetti', null, 1], ['Progetti', 4, 1], ['Progetti', 12, 2]]);
  assert.deepEqual(byRow([]), []);
});

test('rows of a request are judged before they are sent, each at its place', () => {
  const rows = [
    { application: 'a', cost: '10.000,00', granted: '8.000' },
    { application: 'b', cost: '', granted: 'tanto' },
  ];
  assert.deepEqual(wrongIn(rows), [
    { application: 'b', target: 'cost', sentence: texts.amountMissing },
    { application: 'b', target: 'granted', sentence: texts.amountShape },
  ]);
});

test('what the server found goes to its application and amount', () => {
  const rows = [{ application: 'a' }, { application: 'b' }];
  assert.deepEqual(placed([
    { row: 2, header: 'Costo (€)', sentence: 'x' },
    { row: 9, application: 'a', header: 'Finanziamento (€)', sentence: 'y' },
    { row: 1, header: 'Denominazione', sentence: 'z' },
    { row: null, header: null, sentence: 'w' },
  ], rows), [
    { application: 'b', target: 'cost', sentence: 'x' },
    { application: 'a', target: 'granted', sentence: 'y' },
    { application: 'a', target: null, sentence: 'z' },
    { application: null, target: null, sentence: 'w' },
  ]);
});

test('a conversion in words', () => {
  const workbook = /** @type {const} */ ({ kind: 'workbook', file_name: 'Foglio.xlsx', size: 9, sha256: null });
  const applications = /** @type {const} */ ({ kind: 'applications', call: 'ordinanza-6', title: 'Ordinanza 6' });
  assert.equal(sourceWords({ source: workbook }), 'Foglio.xlsx');
  assert.match(sourceWords({ source: applications }), /«Ordinanza 6»/);

  /** @type {(state: ConversionSummary['state'], counts: Partial<ConversionSummary>) => ConversionSummary} */
  const conversion = (state, counts) => ({
    id: 'c', at, by: { name: '', username: 'anna' }, source: workbook, measure: null, state,
    requests: 0, problems: 0, coded: 0, rejected: 0, withdrawn: null, unreadable: null, confirmed: null, uploaded: null, coded_later: 0, revoked: 0, ...counts,
  });
  assert.equal(outcomeWords(conversion('accepted', { requests: 1234 })), 'Convertito: 1.234 richieste');
  assert.equal(outcomeWords(conversion('refused', { problems: 1 })), 'Non convertito: 1 problema');
  assert.equal(outcomeWords(conversion('unreadable', {})), 'Foglio non leggibile');
  const withdrawn = { at, by: { name: 'Anna', username: 'anna' } };
  assert.equal(outcomeWords(conversion('accepted', { requests: 3, withdrawn })), 'Richiesta annullata');
  assert.equal(codesWords(conversion('refused', {})), '');
  assert.equal(codesWords(conversion('accepted', { requests: 3 })), 'non ancora arrivati');
  assert.equal(codesWords(conversion('accepted', { requests: 3, coded: 2, rejected: 1 })), '2 su 3, 1 scarto');
  const later = { requests: 3, coded: 2, rejected: 1, coded_later: 1, revoked: 2 };
  assert.equal(codesWords(conversion('accepted', later)), '2 su 3, 1 scarto, 1 codice arrivato dopo, 2 codici revocati');
  assert.equal(codesWords(conversion('accepted', { ...later, coded_later: 2, revoked: 0 })), '2 su 3, 1 scarto, 2 codici arrivati dopo');
});

test('a file that is accepted is never said to be requested already', () => {
  assert.match(texts.acceptedText(10, 1), /I codici non ci sono ancora/);
  assert.match(texts.refusedText, /non abbiamo preparato nessun file XML/);
  assert.match(texts.noted('E99J24000010001'), /Non è ancora revocato/);
});

test('how a row stands, and what an import brought', () => {
  assert.equal(rowState({ cup: 'E99J24000010001', rejected: [] }), 'coded');
  assert.equal(rowState({ cup: null, rejected: ['no'] }), 'rejected');
  assert.equal(rowState({ cup: null, rejected: [] }), 'waiting');
  assert.equal(importWords({ coded: 1, rejected: 0, stray_count: 1 }), '1 codice, 0 scarti, 1 risposta non presa');
});

test('an answer that concerns no request is no answer', () => {
  assert.equal(answered({ answers: { coded: 0, rejected: 0, waiting: 2, coded_later: 0, revoked: 0 } }), false);
  assert.equal(answered({ answers: { coded: 0, rejected: 1, waiting: 1, coded_later: 0, revoked: 0 } }), true);
});

test('the import of a file is the latest of its name', () => {
  /** @type {(iso: string, name: string, coded: number) => { at: { iso: string, text: string }, file_name: string, coded: number }} */
  const brought = (iso, name, coded) => ({ at: { iso, text: '' }, file_name: name, coded });
  const imports = [
    brought('2026-11-24T10:00:00Z', 'a.xml', 1), brought('2026-11-24T12:00:00Z', 'a.xml', 2), brought('2026-11-24T13:00:00Z', 'b.xml', 3),
  ];
  assert.equal(importOf({ imports }, { name: 'a.xml' })?.coded, 2);
  assert.equal(importOf({ imports: imports.toReversed() }, { name: 'a.xml' })?.coded, 2);
  assert.equal(importOf({ imports: [] }, { name: 'a.xml' }), undefined);
});

test('numbers agree with their nouns', () => {
  assert.equal(texts.refusedTitle(1), 'Non convertito: c’è un problema');
  assert.equal(texts.refusedTitle(10), 'Non convertito: ci sono 10 problemi');
  assert.equal(texts.rowHeading({ sheet: 'Progetti', row: 12, problems: [{}, {}] }, 'workbook'), 'Riga 12 del foglio «Progetti»: 2 problemi');
  assert.equal(texts.answeredTitle({ coded: 1, rejected: 1, waiting: 0, coded_later: 0, revoked: 0 }), 'È arrivato 1 codice su 2');
  assert.equal(texts.answeredTitle({ coded: 0, rejected: 2, waiting: 0, coded_later: 0, revoked: 0 }), 'Non è arrivato nessun codice');
  assert.equal(texts.answeredTitle({ coded: 2, rejected: 0, waiting: 0, coded_later: 0, revoked: 0 }), 'Sono arrivati tutti i codici');
  assert.equal(texts.answeredTitle({ coded: 2, rejected: 1, waiting: 0, coded_later: 1, revoked: 0 }), 'Ogni progetto ha il suo codice');
  assert.equal(texts.answeredTitle({ coded: 2, rejected: 0, waiting: 0, coded_later: 0, revoked: 2 }), '2 progetti senza più il codice: è stato revocato');
});

test('what came of the requests, and what is left to do', () => {
  const counts = { coded: 0, rejected: 0, waiting: 0, coded_later: 0, revoked: 0 };
  const later = '1 codice è arrivato con una richiesta successiva.';
  const answers = (/** @type {Partial<typeof counts>} */ some) => ({ ...counts, ...some });
  const text = (/** @type {Partial<typeof counts>} */ some) => texts.answeredText(answers(some), 'workbook');
  assert.equal(text({ rejected: 50, coded_later: 1 }), `${later} 49 richieste sono state scartate: correggi le righe e convertile di nuovo.`);
  assert.equal(text({ coded: 2, rejected: 1, coded_later: 1 }), later);
  assert.equal(text({ coded: 2, rejected: 1, waiting: 2, coded_later: 1 }), `${later} 2 richieste aspettano ancora la risposta.`);
  assert.equal(text({ coded: 2 }), 'Ogni riga ha il suo codice: scarica il foglio qui sotto.');
  assert.match(text({ coded: 3, revoked: 1 }), /^Il codice di 1 progetto è stato revocato: se serve, chiedine un altro con una nuova richiesta\./);
  assert.match(text({ coded: 3, rejected: 2, revoked: 2 }), /^Il codice di 2 progetti .* 2 richieste sono state scartate/);
  const isBad = (/** @type {Partial<typeof counts>} */ some) => disappoints({ withdrawn: null, answers: answers(some) });
  for (const some of [{ waiting: 3 }, { coded: 1, rejected: 2 }, { rejected: 2, coded_later: 2 }]) assert.equal(isBad(some), false);
  for (const some of [{ rejected: 2 }, { rejected: 2, coded_later: 1 }, { coded: 2, revoked: 1 }]) assert.equal(isBad(some), true);
});

test('rows are found by whom, by which file, by code and by number, whatever the capitals and signs', () => {
  const line = { row: 12, name: 'Caffè «Al Ponte» S.N.C.', codifica_locale: 'PG/2020/100012', cup: 'E99J20000120001' };
  for (const sought of ['', ' ', 'caffe', 'al ponte snc', 'PG 2020/100012', 'e99j 2000012', '12']) assert.equal(rowSpeaksOf(line, sought), true, sought);
  for (const sought of ['bar', 'PG/2021', '13', 'E99J21']) assert.equal(rowSpeaksOf(line, sought), false, sought);
  assert.equal(rowSpeaksOf({ row: 1, name: '', codifica_locale: 'A', cup: null }, 'null'), false);
});

test('answers that were not taken are counted, though not all are listed', () => {
  const stray = { id_progetto: '9', codifica_locale: 'PG/9', sentence: 'Non era stata chiesta.' };
  assert.equal(untold({ strays: [stray, stray], stray_count: 300 }), 298);
  assert.equal(untold({ strays: [stray], stray_count: 1 }), 0);
  assert.equal(importWords({ coded: 2, rejected: 1, stray_count: 300 }), '2 codici, 1 scarto, 300 risposte non prese');
  assert.match(texts.rowsShown(50, 1000), /^Le prime 50 di 1\.000 righe$/);
  assert.equal(texts.rowsShown(1, 1), '1 riga');
  assert.equal(texts.rowsShown(0, 0), 'Nessuna riga trovata.');
});

test('a request stands as it does now, and what was told before it was sent is past then', () => {
  const by = { username: 'anna.verdi', name: 'Anna Verdi' };
  const none = { coded: 0, rejected: 0, waiting: 10, coded_later: 0, revoked: 0 };
  const ten = /** @type {const} */ ({ state: 'accepted', requests: 10, problems: 0, withdrawn: null, uploaded: null, answers: none, coded: 0, rejected: 0, coded_later: 0, revoked: 0 });
  const came = { ...ten, answers: { ...none, coded: 8, rejected: 2, waiting: 0 }, coded: 8, rejected: 2 };
  assert.equal(standingWords(ten), 'Convertito: 10 richieste, codici non ancora arrivati');
  assert.equal(standingWords({ ...ten, uploaded: { at, by } }), texts.uploadedTitle);
  assert.equal(standingWords(came), 'Codici arrivati: 8 su 10, 2 scarti');
  assert.equal(standingWords({ ...came, withdrawn: { at, by } }), 'Richiesta annullata. Codici arrivati: 8 su 10, 2 scarti');
  assert.equal(standingWords({ ...ten, withdrawn: { at, by } }), 'Richiesta annullata');
  assert.equal(standingWords({ ...ten, state: 'to_confirm' }), 'Da confermare: 10 richieste');
  assert.deepEqual([ten, came, { ...ten, uploaded: { at, by } }, { ...ten, withdrawn: { at, by } }].map(isPast), [false, true, true, true]);
});
