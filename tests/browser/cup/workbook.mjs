// The whole way of a workbook: template, ten faults, none, the request, the answers, the codes.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { SIZES } from '../browser.mjs';
import { root } from '../portal.mjs';
import { holds, reload } from '../settled.mjs';
import { go } from '../steps.mjs';
import { codeOf, coded, projectsOf, rejected, respond } from './responses.mjs';
import { convert, download, enterAdministration, outcome, respondWith } from './steps.mjs';
import { PLANTED, column, faulty, fillIn, rows } from './workbooks.mjs';

const REJECTION = 'Il codice della categoria non appartiene al sottosettore indicato';

export function workbook(scene) {
  for (const size of SIZES) {
    test(`from the template to the codes, ${size.name}`, () => scene.play({ as: null, size }, async (walk) => {
      await enterAdministration(walk, walk.portal.createAdministration(`Comune di ${size.name}`));
      await walk.look('start, empty');
      const files = await workbooks(walk, size);
      await refused(walk, files.wrong);
      const at = await accepted(walk, files.right);
      await answered(walk, at, size);
      await revoked(walk);
      await history(walk);
    }));
  }
}

async function workbooks(walk, { name }) {
  const template = await download(walk, walk.page.locator('[data-template]'));
  const place = (what) => path.join(walk.portal.folder, `${name} ${what}.xlsx`);
  return {
    wrong: await fillIn(template, faulty(rows(12)), place('con errori')),
    right: await fillIn(template, rows(12), place('corretto')),
  };
}

/** Every planted fault is told with its cell and column, and no file is made. */
async function refused(walk, file) {
  const { page, look } = walk;
  await convert(walk, file);
  assert.match(await outcome(walk), /Non convertito: ci sono 10 problemi/);
  assert.match(await page.locator('[data-outcome-text]').innerText(), /non abbiamo preparato nessun file XML/);
  const told = await page.locator('[data-problem]').evaluateAll((lines) => lines.map((line) => ({
    cell: line.dataset.problem, words: line.innerText.replaceAll(/\s+/g, ' '),
  })));
  assert.deepEqual(told.map(({ cell }) => cell), PLANTED.map(([, , cell]) => cell));
  PLANTED.forEach(([header, value, , sentence], index) => {
    const { words } = told[index];
    assert.match(words, sentence);
    assert.ok(words.includes(`${header} ${value?.slice(0, 40) ?? '(vuota)'}`), words);
  });
  assert.equal(await page.locator('[data-request-file]').count(), 0);
  await look('refused');
  const marked = await download(walk, page.locator('[data-marked]'));
  assert.ok(column(marked, 'Problemi').filter(Boolean).length >= PLANTED.length);
}

/** The request is there, as the schema wants it and with the digest that the page shows. */
async function accepted(walk, file) {
  const { page, look } = walk;
  const at = await convert(walk, file);
  assert.match(await outcome(walk), /Il file XML è pronto/);
  assert.match(await page.locator('[data-outcome-text]').innerText(), /12 richieste, nessun problema. I codici non ci sono ancora/);
  await page.locator('[data-changes] summary').click();
  await look('accepted');
  walk.request = await download(walk, page.locator('[data-request-file] a'));
  execFileSync('xmllint', ['--noout', '--schema', path.join(root, 'shared/cup/xsd/cup_request.xsd'), walk.request], { stdio: 'pipe' });
  const digest = createHash('sha256').update(await readFile(walk.request)).digest('hex');
  assert.ok((await page.locator('[data-request-file]').innerText()).includes(digest));
  await onPaper(walk, digest);
  await go(walk, at);
  return at;
}

/** The summary for the file of the procedure names the request and its very files. */
async function onPaper(walk, digest) {
  const { page, look } = walk;
  await page.locator('a[data-to-paper]').click();
  await page.locator('[data-paper]:visible').waitFor();
  const paper = await page.locator('[data-paper]').innerText();
  assert.ok(paper.includes(digest), paper);
  assert.match(paper, /12 progetti · costo totale [\d.]+ €/);
  assert.match(paper, /Anno di decisione/);
  await look('summary on paper');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('[data-print]').isVisible(), false);
  assert.equal(await page.locator('[data-paper]').isVisible(), true);
  await page.emulateMedia({ media: null });
}

/** Two files of answers: one rejects, one comes later; what is strange is told and not taken. */
async function answered(walk, at, { name }) {
  const { page, look, portal } = walk;
  const projects = await projectsOf(walk.request);
  const file = (what) => path.join(portal.folder, `${name}-${what}.xml`);
  const code = (index) => codeOf(projects[index], (name === 'phone' ? 500 : 0) + index + 1);
  const first = await respond(file('codici'), projects.slice(0, 10).map((project, index) => coded(project, code(index))));
  const second = await respond(file('scarti'), [rejected(projects[10], REJECTION), coded({ id: '99', local: 'PG/1999/1' }, code(11))]);
  const told = await respondWith(walk, first, second);
  assert.deepEqual(told.map(([kind]) => kind), ['success', 'warning']);
  assert.match(told[0][1], /10 codici, 0 scarti/);
  assert.match(told[1][1], /1 scarto, 1 risposta non presa[^]*PG\/1999\/1/);
  assert.match(await outcome(walk), /Sono arrivati 10 codici su 12/);
  await look('answered');

  await reload(page);
  await page.locator('[data-row]').nth(11).waitFor();
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, at);
  const shown = () => page.locator('[data-row]').count();
  for (const [which, count] of Object.entries({ coded: 10, rejected: 1, waiting: 1, all: 12 })) {
    await page.locator('[data-show-rows]').selectOption(which);
    assert.equal(await shown(), count, which);
  }
  assert.match(await page.locator('[data-row-state="rejected"]').innerText(), new RegExp(REJECTION));
  assert.match(await page.locator('[data-imports-list]').innerText(), /scarti\.xml[^]*PG\/1999\/1|codici\.xml/);
  const codes = await download(walk, page.locator('[data-download="codes"]'));
  walk.codes = codes;
  assert.deepEqual(column(codes, 'CUP').filter(Boolean), projects.slice(0, 10).map((_, index) => code(index)));
  const again = await download(walk, page.locator('[data-download="rejected"]'));
  assert.deepEqual(column(again, 'Codice locale').filter(Boolean), [projects[10].local]);

  // The same file once more changes nothing. A file with another code for a row contradicts what is known: nothing of
  // it is taken, and the code that nobody wants is said to be revoked. What it held of use comes with its own file.
  const other = await respond(file('altri'), [coded(projects[0], code(11)), coded(projects[11], code(10))]);
  const last = await respond(file('ultimo'), [coded(projects[11], code(10))]);
  const later = await respondWith(walk, first, other, last);
  assert.deepEqual(later.map(([kind]) => kind), ['success', 'error', 'success']);
  assert.match(later[1][1], new RegExp(`non ne abbiamo preso nulla[^]*${code(11)}`, 'i'));
  assert.ok((await page.locator('[data-row]').first().innerText()).includes(code(0)));
  assert.match(await outcome(walk), /Sono arrivati 11 codici su 12/);
  await look('a contradiction');
}

/** One code is to be revoked: noted from its row, then carried out. */
async function revoked(walk) {
  const { page, look } = walk;
  await page.locator('[data-row] a').first().click();
  await page.locator('[data-whose]').getByText('È il codice di').waitFor();
  const code = await page.locator('#f-cup').inputValue();
  await page.locator('[data-save]').click();
  await page.locator('#campo-reason.has-error').waitFor();
  await look('revocation, incomplete');
  await page.locator('#f-reason').fill('Rinuncia del beneficiario');
  await page.locator('#f-date').fill('31/02/2026');
  await page.locator('[data-save]').click();
  await page.locator('#campo-date.has-error').waitFor();
  await holds(page.locator('#f-reason'), 'Rinuncia del beneficiario');
  await page.locator('#f-date').fill('20/11/2026');
  await page.locator('[data-save]').click();
  await page.locator(`[data-to-do] [data-revocation="${code}"]`).waitFor();
  assert.match(await page.locator('[data-notices]').innerText(), /Non è ancora revocato/);
  await look('revocation noted');
  await page.locator('#f-cup').fill(code);
  await page.locator('#f-reason').fill('Di nuovo');
  // Whose it is appears above the button, and moves it.
  await page.locator('[data-whose]').getByText('È il codice di').waitFor();
  await page.locator('#f-date').fill('20/11/2026');
  await page.locator('[data-save]').click();
  await page.locator('#campo-cup.has-error').waitFor();
  await page.locator(`[data-mark-done="${code}"]`).click();
  await look('revocation, confirm');
  await page.locator('[data-confirm-yes]').click();
  await page.locator(`[data-done] [data-revocation="${code}"]`).waitFor();
  await look('revocation done');
  await fromSheet(walk);
}

/** The workbook with the codes names those to revoke: what was revoked already is told by its row. */
async function fromSheet(walk) {
  const { page, look } = walk;
  const box = page.locator('[data-many-sheet]');
  await box.setInputFiles({ name: 'elenco.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('CUP;nome') });
  await page.locator('[data-sheet-error]:visible').getByText('CSV').waitFor();
  await look('revocations, no workbook');
  await box.setInputFiles(walk.codes);
  await page.locator('[data-sheet-status]').getByText('10 codici letti').waitFor();
  assert.equal((await page.locator('[data-many]').inputValue()).split('\n').length, 10);
  await page.locator('[data-many-reason]').fill('Rinuncia');
  await page.locator('[data-many-date]').fill('20/11/2026');
  await page.locator('[data-many-save]').click();
  await page.locator('[data-many-told]').getByText('9 codici segnati').waitFor();
  assert.match(await page.locator('[data-many-told]').innerText(), /riga \d+, [A-Z]\d{2}[A-Z]\d{11}: /);
  await look('revocations from a workbook');
}

async function history(walk) {
  const { page, look } = walk;
  await go(walk, '/cup/');
  const lines = await page.locator('[data-conversion-line]').allInnerTexts();
  assert.equal(lines.length, 2);
  assert.match(lines[0], /corretto\.xlsx[^]*Anna Verdi[^]*Convertito: 12 richieste[^]*11 su 12/);
  assert.match(lines[1], /con errori\.xlsx[^]*Non convertito/);
  await look('history');
}
