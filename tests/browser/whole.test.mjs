// An application as a whole: what to collect, what is missing, every answer to be read again, copies, and what need not be typed.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fill, save } from './filling.mjs';
import { heard } from './heard.mjs';
import { DESKTOP, PHONE, Scene } from './scene.mjs';
import { createApplication, go, golden } from './steps.mjs';
import { holds } from './settled.mjs';

const scene = new Scene();
scene.name = 'whole';

/** Lets the reply to what is posted to an address be lost, so many times. */
async function loseReplies(page, address, times) {
  let lost = 0;
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST' || lost >= times) return route.fallback();
    lost += 1;
    await route.fetch();
    return route.abort('failed');
  });
}

describe('an application as a whole', { timeout: 600_000 }, () => {
  before(() => scene.set());
  after(() => scene.clear());

  // First: nothing but the Formulario is answered.
  test('what is heard, in forced colours and without movement too', () => scene.play({}, heardAndSeen));
  for (const size of [DESKTOP, PHONE]) {
    describe(size.name, () => {
      test('what to collect', () => scene.play({ size }, preparation));
      test('what is offered is put in by one press', () => scene.play({ size }, offers));
      test('the overview and the answers to be read again', () => scene.play({ size }, summary));
      test('an item is copied once, whatever becomes of the reply', () => scene.play({ size, expected: /ERR_FAILED|Failed to load/ }, items));
      test('an application is copied once, and what stays behind is told', () => scene.play({ size, expected: /ERR_FAILED|Failed to load/ }, copies));
    });
  }
  test('nothing is decided yet', () => scene.play({}, undecided));
});

/** What the system's colours would leave without an edge. */
const edgeless = () => [...document.querySelectorAll('main :is(.btn, .form-control, .error-summary, .notice, .field.has-error)')]
  .filter((element) => element.checkVisibility() && !/[1-9]/.test(getComputedStyle(element).borderWidth)).map(({ className }) => className);

/** What moves although nothing should. */
const moving = () => [...document.querySelectorAll('body *')]
  .filter((element) => {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
    return parseFloat(transitionDuration) > 0.02 || (animationName !== 'none' && parseFloat(animationDuration) > 0.02);
  }).map(({ tagName, className }) => `${tagName} ${className}`);

async function heardAndSeen(walk) {
  const { page, look } = walk;
  const { at } = scene.application;
  for (const [place, name] of [['banca/', 'section-with-errors'], ['', 'overview']]) {
    await go(walk, at(place));
    if (place) {
      await fill(page, { banca: 'Banca di prova', iban: 'IT00' });
      await save(page);
    }
    await heard(page.locator('main'), name);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await look(`${name}, in forced colours`);
    assert.deepEqual(await page.evaluate(edgeless), []);
    assert.deepEqual(await page.evaluate(moving), []);
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  }
}

async function preparation(walk) {
  const { page, look } = walk;
  await go(walk, scene.application.at(''));
  await page.locator('[data-preparation-line] a').click();
  await page.locator('[data-prepared]:visible').first().waitFor();
  await look('what to collect');
  const things = page.locator('[data-thing]:visible');
  const whole = await things.count();
  assert.ok(whole > 10, `${whole} things`);
  await page.locator('[data-whom]').selectOption('la banca');
  assert.equal(await things.count(), 1);
  assert.match(await things.innerText(), /IBAN/);
  await look('what to ask of the bank');
  await page.locator('[data-whom]').selectOption('');
  assert.equal(await things.count(), whole);
  assert.equal(await page.locator('[data-unsettled]').isVisible(), false);
  assert.equal(await page.locator('[data-question^="compilatore."]:visible').count(), 0, 'nobody else fills in');
}

async function undecided(walk) {
  const { page, look } = walk;
  const { at } = await createApplication(walk);
  await go(walk, at('preparazione/'));
  await page.locator('[data-unsettled]:visible').waitFor();
  await look('what to collect, not settled');
  assert.ok(await page.locator('[data-question="compilatore.denominazione"]:visible').count() > 0);
}

async function offers(walk) {
  const { page, look } = walk;
  await go(walk, scene.application.at('beneficiario/'));
  const offer = page.locator('[data-offer="contatti"]');
  await offer.waitFor();
  const email = page.locator('#campo-email input');
  await email.fill('altro@example.org');
  await offer.click();
  // What was written is not replaced unasked.
  await page.locator('dialog').getByText('E-mail ordinaria').waitFor();
  await look('an answer to be replaced');
  await page.locator('[data-confirm-no]').click();
  await holds(email, 'altro@example.org');
  await offer.click();
  await page.locator('[data-confirm-yes]').click();
  await page.getByText('le risposte sono state inserite').waitFor();
  await holds(email, 'mario.rossi@example.org');
  await look('data of the registration');
  assert.equal(await save(page), 200);
}

async function summary(walk) {
  const { page, look } = walk;
  const { at } = scene.application;
  await go(walk, at('banca/'));
  await fill(page, { banca: 'Banca di prova', iban: 'IT00' });
  await save(page);
  await go(walk, at(''));
  const bank = page.locator('[data-section="banca"]');
  await bank.locator('[data-missing] summary').click();
  assert.match(await bank.innerText(), /Ultima modifica: .*, di Mario Rossi/);
  assert.equal(await page.locator('[data-section="fornitori"] [data-missing]').isVisible(), false, 'nobody began it');
  assert.match(await page.locator('[data-money]').innerText(), /Contributo stimato richiesto\s+—/);
  await page.locator('[data-documents-overview] summary').click();
  await page.locator('[data-documents] a').first().waitFor();
  await look('overview');
  await bank.locator('[data-missing] a', { hasText: 'Agenzia' }).click();
  await page.waitForURL(/banca\/\?.*#campo-filiale/);

  await go(walk, at(''));
  await page.locator('[data-summary-link]').click();
  const answers = page.locator('[data-answers-of="banca"]');
  await answers.waitFor();
  await look('answers to be read again');
  assert.match(await answers.innerText(), /IBAN\s+IT00/);
  assert.ok(await answers.locator('.answer-wrong').count() > 0, 'what is wrong is told at the answer');
  assert.match(await answers.locator('.answer', { hasText: 'Agenzia' }).innerText(), /MANCA/);
  assert.equal((await page.locator('[data-answers-of="formulario"] .change').first().innerText()).split(':')[0].trim(), 'Vedi');
  await page.locator('[data-to-mend] summary').click();
  assert.ok(await page.locator('[data-to-mend-list] a').count() > 10);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.section-menu').isVisible(), false);
  assert.equal(await answers.locator('.change').first().isVisible(), false);
  assert.match(await page.locator('[data-printed-title]').innerText(), /Non è la domanda da firmare/);
  await page.emulateMedia({ media: 'screen' });
  await answers.locator('.answer', { hasText: 'Agenzia' }).locator('.change').click();
  await page.waitForURL(/banca\/\?.*#campo-filiale/);
  await page.waitForFunction(() => document.activeElement?.closest('#campo-filiale'));

  await go(walk, at('riepilogo/'));
  await page.locator('[data-send-link]').click();
  await page.waitForURL(/invio\//);
}

async function items(walk) {
  const { page, look } = walk;
  const { at } = scene.application;
  await go(walk, at('beneficiario/professionisti/'));
  const [someone] = golden.sections.beneficiario.lists.professionisti;
  await fill(page, someone.entries);
  assert.equal(await save(page), 201);
  await go(walk, at('beneficiario/'));
  const rows = page.locator('[data-list-id="professionisti"] tbody tr');
  await rows.first().waitFor();
  const there = await rows.count();
  await loseReplies(page, '**/copy', 1);
  await rows.last().locator('[data-copy-item]').click();
  await page.getByText('Duplicata la voce').waitFor();
  await rows.nth(there).waitFor();
  // One goes on with the copy.
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-edit-item'));
  await page.waitForLoadState('networkidle');
  assert.equal(await rows.count(), there + 1);
  await look('an item copied');
  assert.equal(await rows.last().locator('td').first().innerText(), await rows.nth(there - 1).locator('td').first().innerText());
}

async function copies(walk) {
  const { page, look } = walk;
  await go(walk, '/domande/');
  const cards = page.locator('[data-applications] [data-application]');
  await cards.first().waitFor();
  const there = await cards.count();
  await loseReplies(page, '**/copy', 1);
  const copy = page.locator(`[data-application="${scene.application.id}"] [data-copy]`);
  await copy.click();
  await page.locator('[data-confirm-no]').click();
  await copy.click();
  await look('copying, asked');
  await page.locator('[data-confirm-yes]').click();
  await page.locator('[data-copied]:visible').waitFor();
  assert.equal(await cards.count(), there + 1);
  await look('an application copied');
  await page.locator('[data-copied-open]').click();
  await page.locator('[data-gate-notice]:visible').waitFor();
  const made = new URL(page.url()).searchParams.get('domanda');
  assert.notEqual(made, scene.application.id);
  await go(walk, `/domande/`);
  await page.locator(`[data-application="${made}"] [data-discard]`).click();
  await page.locator('[data-confirm-yes]').click();
  await page.locator(`[data-discarded] [data-application="${made}"]`).waitFor();
}
