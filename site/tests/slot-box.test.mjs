// A slot as people meet it: rows of files on their way, what is said aloud, where the focus goes.

import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { openWindow } from './window.mjs';

/** @import { Heard } from '../assets/scripts/uploads/carrying.mjs' */
/** @import { Transfer } from '../assets/scripts/uploads/transfer.mjs' */

const SLOT = (/** @type {string} */ marks) => `
  <section data-slot="foto" tabindex="-1" data-max-bytes="20971520" ${marks}>
    <h3><span data-label>Fotografie</span></h3>
    <div data-choose>
      <p data-upload-error hidden></p>
      <input type="file" accept=".pdf,.jpeg,.jpg" data-choose-files>
      <p data-camera hidden><button type="button">Scatta una foto</button><input type="file" accept="image/*" capture hidden></p>
    </div>
    <p data-reduce-all hidden><span></span> <button type="button">Riducile tutte e carica</button></p>
    <ul data-transfers hidden></ul>
    <p role="status" data-upload-status></p>
  </section>`;

const window = openWindow(`<div data-notices></div>${SLOT('data-many')}`);
const { SlotBox } = await import('../assets/scripts/uploads/slot-box.mjs');

const place = () => ({ owner: 'R1/anna', application: 'a', section: 's', item: '', slot: 'foto' });
const file = (/** @type {string} */ name, size = 100) => new File([new Uint8Array(size)], name);
const settle = () => new Promise((resolve) => { setTimeout(resolve, 5); });

/** @type {Map<string, { resolve: () => void, reject: (error: unknown) => void, heard: Heard, transfer: Transfer }>} */
const open = new Map();
/** @type {string[]} */
let arrived = [];
/** @type {HTMLElement} */
let root;
/** @type {InstanceType<typeof SlotBox>} */
let box;

/** @param {string} marks */
function make(marks = 'data-many') {
  document.body.innerHTML = `<div data-notices></div>${SLOT(marks)}`;
  const found = document.querySelector('section');
  assert.ok(found);
  root = found;
  box = new SlotBox(root, place, () => { arrived.push('reload'); return Promise.resolve(); }, (transfer, sent, _, heard) =>
    new Promise((resolve, reject) => { open.set(sent.name, { resolve, reject, heard, transfer }); }));
  box.open(true);
}

beforeEach(() => {
  open.clear();
  arrived = [];
  make();
});

const text = (/** @type {string} */ selector) => root.querySelector(selector)?.textContent ?? '';
const rows = () => [...root.querySelectorAll('li')].map((row) => `${row.querySelector('.file-name')?.textContent} ${row.getAttribute('data-transfer')}`);
const status = () => text('[data-upload-status]');
const hidden = (/** @type {string} */ selector) => root.querySelector(selector)?.hasAttribute('hidden');
/** @param {string} name */
const press = (name, row = root) => {
  const buttons = [...row.querySelectorAll('button')].filter((one) => !one.hidden);
  const found = buttons.find((one) => one.textContent?.startsWith(name));
  assert.ok(found, `a button «${name}» among ${buttons.map((one) => one.textContent).join(', ')}`);
  found.focus();
  found.click();
};
const at = (/** @type {string} */ name) => {
  const found = open.get(name);
  assert.ok(found, `${name} is on its way`);
  return found;
};

test('several at once: a row each, one sentence aloud, and the list is read again', async () => {
  box.choose([file('a.pdf'), file('b.pdf'), file('c.pdf')]);
  assert.equal(status(), 'Caricamento di 3 file in corso…');
  await settle();
  assert.deepEqual(rows(), ['a.pdf sending', 'b.pdf sending', 'c.pdf waiting']);
  at('a.pdf').heard.progress(40);
  assert.equal(status(), 'Caricamento di 3 file in corso…', 'percentages are not said aloud');
  assert.equal(root.querySelector('progress')?.value, 40);
  assert.equal(root.querySelector('progress')?.getAttribute('aria-label'), 'Caricamento di «a.pdf»');
  at('a.pdf').resolve();
  await settle();
  assert.equal(status(), 'Caricato 1 file su 3.');
  at('b.pdf').resolve();
  at('c.pdf').resolve();
  await settle();
  assert.equal(status(), 'Tutti i 3 file sono stati caricati.');
  assert.deepEqual(rows(), []);
  assert.equal(hidden('[data-transfers]'), true);
  assert.equal(arrived.length, 3);
});

test('one refused among them says why, and does not hold the others', async () => {
  box.choose([file('a.docx'), file('b.pdf')]);
  await settle();
  assert.deepEqual(rows(), ['a.docx refused', 'b.pdf sending']);
  assert.match(text('[data-transfer-why]'), /non è di un tipo ammesso .* salvalo in PDF/);
  assert.equal(root.classList.contains('upload-failed'), true);
  at('b.pdf').resolve();
  await settle();
  assert.equal(status(), 'Caricato un file su 2; uno non è stato accettato: qui sopra c’è scritto perché.');
  press('Togli dall’elenco');
  assert.deepEqual(rows(), []);
  assert.equal(document.activeElement, root.querySelector('input'), 'the focus stays in the slot');
  assert.equal(root.classList.contains('upload-failed'), false);
});

test('cancelled: broken off, and the focus stays here', async () => {
  box.choose([file('a.pdf')]);
  await settle();
  const { transfer } = at('a.pdf');
  press('Annulla');
  assert.equal(transfer.controller.signal.aborted, true);
  assert.equal(status(), 'Il caricamento di «a.pdf» è stato annullato.');
  assert.equal(document.activeElement, root.querySelector('input'));
});

test('a connection that is gone is told, and the file goes again by itself when it is back', async () => {
  const { ApiError } = await import('../assets/scripts/api.mjs');
  box.choose([file('a.pdf')]);
  await settle();
  at('a.pdf').reject(new ApiError(0));
  await settle();
  assert.deepEqual(rows(), ['a.pdf offline']);
  assert.match(status(), /^La connessione manca\. Il caricamento riprende da solo/);
  open.clear();
  window.dispatchEvent(new window.Event('online'));
  await settle();
  at('a.pdf').resolve();
  await settle();
  assert.equal(status(), 'Il file «a.pdf» è stato caricato.');
});

test('leaving the page asks while something is on its way, and only then', async () => {
  const asks = () => !window.dispatchEvent(new window.Event('beforeunload', { cancelable: true }));
  assert.equal(asks(), false);
  box.choose([file('a.pdf')]);
  await settle();
  assert.equal(asks(), true);
  at('a.pdf').resolve();
  await settle();
  assert.equal(asks(), false);
});

test('a slot for one file: no second one, and what to do', async () => {
  make('');
  box.choose([file('a.pdf'), file('b.pdf')]);
  assert.match(text('[data-upload-error]'), /Qui va un solo file/);
  box.choose([file('a.pdf')]);
  assert.equal(text('[data-upload-error]'), '');
  await settle();
  assert.equal(hidden('[data-choose]'), true, 'while one is on its way there is no room');
  box.open(false);
  at('a.pdf').resolve();
  await settle();
  box.choose([file('c.pdf')]);
  assert.match(text('[data-upload-error]'), /prima cancella quello/);
});
