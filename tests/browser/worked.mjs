// Walks through worked examples of payment requests as a person would, from registering to the protocol number, and holds every
// figure of the example against the pages and the PDF. It takes minutes an example, and is run by hand:
//   cargo build --workspace --bins --examples --features ristoro-tests/ses
//   node tests/browser/worked.mjs a:desktop b:phone

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { pdf } from './documents.mjs';
import { root, startPortal } from './portal.mjs';
import { DESKTOP, PHONE, Scene, enter } from './scene.mjs';
import { settled } from './settled.mjs';
import { createApplication, formulario, go, mario } from './steps.mjs';
import { Typist } from './typist.mjs';

const program = process.env.RISTORO_WORKED
  ?? path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, 'target'), 'debug', 'examples', 'worked');
const exampleOf = (name) => JSON.parse(execFileSync(program, [name], { encoding: 'utf8', maxBuffer: 2 ** 26 }));

/** An amount of the example as pages show it. */
function euro(text) {
  const [whole, cents] = text.replace('-', '').split('.');
  return `${text.startsWith('-') ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents} €`;
}

const plain = (text) => text.replaceAll(/\s+/g, ' ').trim();
const MEMBERS = ['net', 'gross', 'basis', 'reported', 'residual'];
const figuresOf = (row) => [...MEMBERS.map((member) => euro(row[member])), `${row.pct.replace('.', ',')}%`];

for (const asked of process.argv.slice(2)) {
  const [name, size = 'desktop'] = asked.split(':');
  const begun = Date.now();
  const end = await walkThrough(name, size === 'phone' ? PHONE : DESKTOP);
  console.log(`${name} at ${size}: ${end} in ${Math.round((Date.now() - begun) / 1000)} s`);
}

async function walkThrough(name, size) {
  const example = exampleOf(name);
  const scene = new Scene();
  scene.name = `worked-${name.replaceAll(' ', '-')}-${size.name}`;
  scene.browser = await openBrowser();
  scene.portal = await startPortal();
  const typist = new Typist();
  try {
    await scene.play({ size, as: null }, (walk) => application(walk, scene, typist, example));
    await scene.play({ size }, (walk) => request(walk, scene, typist, example));
    await scene.play({ size }, (walk) => figures(walk, scene, typist, example));
    // One of the examples ends with a cent that is not proved.
    if (example.expected.documents.some(({ state }) => state !== 'Completo')) return 'as incomplete as it is meant to be';
    await scene.play({ size }, (walk) => sent(walk, scene, example));
    return 'to the number';
  } finally {
    await scene.clear();
  }
}

async function application(walk, scene, typist, { application: answers }) {
  const quick = { ...walk, look: async () => {} };
  scene.mario = await enter(quick, mario);
  scene.application = await createApplication(quick);
  await formulario(quick, scene.application, answers.sections.formulario);
  const order = await sectionsOf(walk, scene.application, 'formulario');
  for (const section of order.filter((id) => id in answers.sections && id !== 'formulario')) {
    await typist.section(quick, scene.application, section, answers.sections[section]);
  }
  await validate(walk, scene.application);
}

/** The sections in the order in which the menu has them, on the page of one of them. */
async function sectionsOf(walk, { at }, open) {
  await go(walk, at(`${open}/`));
  return walk.page.locator('[data-menu-section]').evaluateAll((all) => all.map((one) => one.dataset.menuSection));
}

async function validate(walk, { at }) {
  const { page } = walk;
  await go(walk, at('invio/'));
  await page.locator('[data-validate]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="validated"]:visible').waitFor();
}

async function request(walk, scene, typist, { request: before, documents }) {
  const { page } = walk;
  await go(walk, scene.application.at('invio/'));
  await page.locator('[data-payment-yes]').click();
  await page.waitForURL(/\/pagamento\/\d+\/\?domanda=/);
  await settled(page);
  const overview = new URL(page.url());
  const id = overview.searchParams.get('domanda');
  scene.payment = { id, at: (place) => `${overview.pathname}${place}?domanda=${id}` };
  const order = await sectionsOf(walk, scene.payment, 'richiesta');
  for (const section of order.filter((one) => one in before.sections && one !== 'spese')) {
    await typist.section(walk, scene.payment, section, before.sections[section]);
  }
  for (const [list, items] of [['quietanze', before], ['giustificativi', documents]].map(([of, { sections }]) => [of, sections.spese.lists[of]])) {
    for (const item of items) {
      await go(walk, scene.payment.at('spese/'));
      await typist.item(walk, list, item);
    }
  }
}

async function figures(walk, scene, typist, { expected }) {
  const { page, look } = walk;
  await go(walk, scene.payment.at('rendiconto/'));
  await page.locator('[data-statement] table').first().waitFor();
  await look('the statement');
  const tables = await page.locator('[data-statement] table').evaluateAll((all) => all.map((table) => ({
    title: table.querySelector('caption').textContent,
    rows: [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
  })));
  const shown = (row) => row.map(plain);
  const total = tables[0].rows.map(shown);
  assert.deepEqual(total.at(-1), figuresOf(expected.total), 'the total');
  assert.deepEqual(total.slice(0, -1).sort(), Object.values(expected.by_item).map(figuresOf).sort(), 'by cost item');
  for (const [property, sums] of Object.entries(expected.by_property).filter(([id]) => id !== '-')) {
    const table = tables.find(({ title }) => title.startsWith(`Rendiconto immobile: ${property} – `));
    const cells = expected.statement.filter((row) => row.property === property);
    assert.deepEqual(table.rows.map(shown), [...cells, sums].map(figuresOf), property);
  }
  for (const row of expected.documents) {
    await go(walk, scene.payment.at('spese/'));
    const line = page.locator(`#elenco-giustificativi [data-item="${typist.ids.get(row.id)}"]`);
    assert.match(await line.innerText(), new RegExp(row.state), row.id);
    await line.locator('[data-edit-item]').click();
    await page.locator('[data-figures]:visible').waitFor();
    const told = await page.locator('[data-figures-list] > div').evaluateAll((all) => all.map((one) =>
      [one.querySelector('dt').textContent, one.querySelector('dd').textContent]));
    const amounts = Object.fromEntries(told.map(([label, amount]) => [label, plain(amount)]));
    const wanted = { 'Si può rendicontare': row.eligible, 'Imputato alle voci': row.alloc, 'Resta da imputare': row.free };
    if ('Da pagare' in amounts) Object.assign(wanted, { 'Da pagare': row.due, 'Coperto dalle quietanze': row.paid, 'Manca la quietanza di': row.open });
    for (const [label, amount] of Object.entries(wanted)) assert.equal(amounts[label], euro(amount), `${row.id}: ${label}`);
    await look(`the expense ${row.id}`);
  }
}

async function sent(walk, scene, { expected }) {
  const { page, look, portal } = walk;
  await validate(walk, scene.payment);
  const download = async (file) => {
    const [given] = await Promise.all([page.waitForEvent('download'), page.locator('a[data-final-pdf]:visible').first().click()]);
    const at = path.join(portal.folder, file);
    await given.saveAs(at);
    return at;
  };
  const choose = async (which, file) => {
    await page.locator(`[data-signed="${which}"] input[type="file"]`).setInputFiles(`${file}.p7m`);
    await page.locator(`[data-signed="${which}"] [data-standing]`).getByText('è quello che conta').waitFor();
  };
  const asked = await download('pagamento.pdf');
  const said = plain(execFileSync('pdftotext', ['-layout', asked, '-'], { encoding: 'utf8' }));
  const rows = [expected.total, ...Object.values(expected.by_property), ...Object.values(expected.by_item), ...expected.statement];
  for (const amount of rows.flatMap(figuresOf)) assert.ok(said.includes(amount), `the PDF says ${amount}`);
  portal.sign(asked);
  await choose('payment', asked);
  await go(walk, scene.application.at('invio/'));
  const own = await download('domanda.pdf');
  const identity = await pdf(portal.folder, 'carta-identita.pdf');
  portal.sign(own, identity);
  await choose('application', own);
  await choose('identity', identity);
  await page.locator('[data-submit]').click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-stage="submitted"]:visible').waitFor();
  assert.match(await page.locator('[data-protocol]').innerText(), /^ORD6-2014\/\d{4}\/0000001$/);
  await look('one receipt for both');
}
