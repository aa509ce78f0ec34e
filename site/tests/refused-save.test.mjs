// What a page of answers does when a save is refused, and where the lines of its summary lead.

import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { openWindow } from './window.mjs';

/** @import { BodyPage } from '../assets/scripts/body-page.mjs' */
/** @import { Problem } from '../assets/scripts/api.d.ts' */

const PAGE = `
  <div data-error-summary tabindex="-1" hidden><h2 data-summary-title></h2><ul data-summary-list></ul></div>
  <div data-body>
    <form data-questions><p data-save-status></p>
      <div id="campo-soggetto" data-field="soggetto" data-kind="radios"><p data-label>Chi chiede</p>
        <input type="radio" name="soggetto" value="persona" id="soggetto-1" checked><label for="soggetto-1">Persona</label>
        <input type="radio" name="soggetto" value="ditta" id="soggetto-2"><label for="soggetto-2">Ditta</label><p data-error hidden></p></div>
      <div id="campo-email" data-field="email" data-kind="email"><label data-label for="email">Indirizzo e-mail</label>
        <input type="email" id="email" name="email"><p data-error hidden></p></div>
      <section data-group="persona" data-when='{"is":{"field":"s.soggetto","value":"persona"}}'>
        <div id="campo-nascita" data-field="nascita" data-kind="text"><label data-label for="nascita">Nascita</label>
          <input id="nascita" name="nascita"><p data-error hidden></p></div></section>
      <div id="campo-provincia" data-field="provincia" data-kind="select"><label data-label for="provincia">Provincia</label>
        <select id="provincia" name="provincia"><option value="">Scegli…</option></select><p data-error hidden></p></div>
      <div id="campo-comune" data-field="comune" data-kind="municipality"><label data-label for="comune">Comune</label>
        <select id="comune" name="comune" data-province="provincia" disabled><option value=""></option></select><p data-error hidden></p></div>
      <div id="campo-chiuso" data-field="chiuso" data-kind="text"><label data-label for="chiuso">Chiuso</label>
        <input id="chiuso" name="chiuso" disabled><p data-error hidden></p></div>
    </form>
  </div>`;

const window = openWindow(PAGE);
for (const name of ['CSS', 'HTMLSelectElement']) Reflect.set(globalThis, name, Reflect.get(window, name));
Reflect.set(window.HTMLElement.prototype, 'scrollIntoView', () => { scrolled += 1; });
let scrolled = 0;
const { ApiError } = await import('../assets/scripts/api.mjs');
const { Autosave } = await import('../assets/scripts/autosave.mjs');
const { readable } = await import('../assets/scripts/fields.mjs');
const { Questions } = await import('../assets/scripts/questions.mjs');

/** @type {(field: string, code?: string) => Problem} */
const problem = (field, code = 'email') => ({
  place: { section: 's', steps: [], target: { field } }, label: field, sentence: 'Non va bene.', severity: 'error', code,
});
const found = (/** @type {string} */ selector) => {
  const element = document.querySelector(selector);
  assert.ok(element instanceof HTMLElement, selector);
  return element;
};
const control = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (found(`#${id}`));
const lines = () => [...found('[data-summary-list]').children].map(({ textContent }) => textContent);

/** @type {InstanceType<typeof Questions>} */
let questions;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  document.title = 'Dati – Ristoro';
  scrolled = 0;
  questions = new Questions(found('[data-body]'), 's');
});

/** A page whose saves are refused, for the address is no good one. */
function refusedPage() {
  const view = { editable: true, started: true, version: 1, entries: {}, problems: [problem('nascita', 'missing')] };
  const page = {
    root: questions.root, questions, view, status: found('[data-save-status]'), where: { item: null },
    typing: { keep: () => true }, isEmpty: () => false,
    send: () => Promise.reject(new ApiError(422, { code: 'invalid', detail: '', problems: [problem('email')] })),
  };
  return new Autosave(/** @type {BodyPage} */ (/** @type {unknown} */ (page)));
}

/**
 * Types an answer, as the browser tells it.
 * @param {string} id
 * @param {string} value
 */
function type(id, value) {
  control(id).value = value;
  found('form').dispatchEvent(new Event('input'));
}

test('a save that nobody asked for moves neither the focus nor the page', async () => {
  const autosave = refusedPage();
  type('email', 'a@');
  control('nascita').focus();
  assert.equal(await autosave.save(1), null);
  autosave.stop();
  assert.equal(document.activeElement?.id, 'nascita');
  assert.equal(scrolled, 0);
  assert.equal(found('[data-error-summary]').hidden, true);
  assert.equal(found('#campo-email [data-error]').textContent, 'Errore: Non va bene.');
  assert.match(found('[data-save-status]').textContent, /Non ancora salvato/);
});

test('once the right answer is back, the page says what it said before', async () => {
  const autosave = refusedPage();
  type('email', 'a@');
  await autosave.save(1);
  type('email', '');
  autosave.stop();
  assert.equal(found('#campo-email [data-error]').hidden, true);
  assert.equal(found('#campo-nascita [data-error]').textContent, 'Da completare. Manca la risposta: scrivila.');
  assert.equal(found('[data-save-status]').textContent, '');
});

test('once the mended answer is saved, the list of the refusal is over', async () => {
  const autosave = refusedPage();
  type('email', 'a@');
  questions.showProblems([problem('email')]);
  autosave.failedByHand(new ApiError(422, { code: 'invalid', detail: '', problems: [problem('email')] }));
  type('email', 'a@example.it');
  autosave.stop();
  assert.equal(found('[data-error-summary]').hidden, false);
  autosave.closeSummary();
  assert.equal(found('[data-error-summary]').hidden, true);
  assert.equal(document.title, 'Dati – Ristoro');
});

test('a refusal that a person met is taken back in the summary and the title too', () => {
  const autosave = refusedPage();
  type('email', 'a@');
  questions.showProblems([problem('email')]);
  autosave.failedByHand(new ApiError(422, { code: 'invalid', detail: '', problems: [problem('email')] }));
  type('nascita', '1970');
  assert.equal(found('[data-error-summary]').hidden, false);
  type('nascita', '');
  type('email', '');
  autosave.stop();
  assert.equal(found('[data-error-summary]').hidden, true);
  assert.equal(document.title, 'Dati – Ristoro');
});

test('what is typed is read back as typed, a choice by its label', () => {
  assert.equal(readable(found('#campo-email'), 'a@b.it'), 'a@b.it');
  control('email').value = 'a@b.it';
  assert.equal(readable(found('#campo-email'), 'a@b.it'), 'a@b.it');
  assert.equal(readable(found('#campo-soggetto'), 'ditta'), 'Ditta');
});

test('every line of the summary leads somewhere', () => {
  questions.showProblems([problem('email'), problem('comune'), problem('chiuso')]);
  const links = [...document.querySelectorAll('[data-summary-list] a')];
  const led = links.map((link) => {
    /** @type {HTMLElement} */ (link).click();
    return document.activeElement?.id;
  });
  assert.deepEqual(led, ['email', 'provincia', 'campo-chiuso']);
});

test('a line whose question is not asked any more leaves the summary', () => {
  questions.showProblems([problem('email'), problem('nascita')]);
  assert.equal(lines().length, 2);
  control('soggetto-1').checked = false;
  control('soggetto-2').checked = true;
  found('form').dispatchEvent(new Event('change'));
  assert.deepEqual(lines(), ['email: Non va bene.']);
  assert.equal(found('[data-summary-title]').textContent, 'C’è una cosa da sistemare');
});

test('what a new expense still needs is a thing to do, and what is beyond its bound a mistake', () => {
  for (const code of ['not_allocated', 'not_proved', 'entry_missing', 'no_entries_yet']) {
    questions.showProblems([problem('nascita', code)], { summary: false, gentle: true });
    assert.equal(found('#campo-nascita [data-error]').textContent, 'Da completare. Non va bene.', code);
    assert.equal(found('#campo-nascita').classList.contains('has-error'), false, code);
  }
  questions.showProblems([problem('nascita', 'net_exceeded')], { summary: false, gentle: true });
  assert.equal(found('#campo-nascita [data-error]').textContent, 'Errore: Non va bene.');
});
