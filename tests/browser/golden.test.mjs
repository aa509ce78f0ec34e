// The golden applications, entered through the pages as a person does, until they are validated: the server then holds their
// answers, nothing more and nothing less. Continuous integration enters the smallest; RISTORO_GOLDEN=all enters every one at
// both sizes, and RISTORO_GOLDEN=demolizione those whose file is called so.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { Hand } from './entering/hand.mjs';
import { holdsNothingElse } from './entering/kept.mjs';
import { registrant } from './entering/people.mjs';
import { Person } from './entering/person.mjs';
import { TOTALS } from './entering/totals.mjs';
import { root, startPortal } from './portal.mjs';
import { DESKTOP, PHONE, Scene, enter } from './scene.mjs';
import { go } from './steps.mjs';

const SMALLEST = 'ristoro-covid-2020/golden.json';

const asked = process.env.RISTORO_GOLDEN ?? SMALLEST;
const sizes = process.env.RISTORO_GOLDEN ? [PHONE, DESKTOP] : [PHONE];

const calls = path.join(root, 'shared/calls');
const read = async (file) => JSON.parse(await readFile(path.join(calls, file), 'utf8'));
const files = (await readdir(calls, { recursive: true })).filter((file) => /^[^/]+\/golden[^/]*\.json$/.test(file)).sort();
const chosen = files.filter((file) => asked === 'all' || file.includes(asked));

const scene = new Scene();

describe('golden applications', { timeout: 7_200_000 }, () => {
  before(async () => {
    assert.notEqual(chosen.length, 0, `no golden answers are called «${asked}»`);
    scene.browser = await openBrowser();
  });
  after(() => scene.browser?.close());

  for (const file of chosen) {
    for (const size of sizes) test(`${file}, ${size.name}`, () => entered(file, size));
  }
});

/** On a portal of its own: one organisation asks once for an event. */
async function entered(file, size) {
  const { call, of, sections } = await read(file);
  const application = of ? (await read(path.join(path.dirname(file), of))).sections : sections;
  scene.name = `golden-${file.replaceAll(/[/.]/g, '-')}`;
  scene.portal = await startPortal();
  try {
    const touch = size === PHONE;
    await scene.play({ size, as: null, hasTouch: touch }, async (walk) => {
      const { page, look, portal } = walk;
      await enter({ ...walk, look: async () => {} }, registrant(application));
      const hand = new Hand(page, { touch });
      hand.leaving = () => fits(walk);
      const person = new Person(page, hand, { portal });
      await go(walk, '/bandi/');
      await person.create(call);
      await through(person, application, of ? null : file);
      if (of) {
        await person.askForPayment();
        await through(person, sections, file);
      }
      await look('validated');
    });
  } finally {
    await scene.portal.stop();
  }
}

/**
 * From the overview to the validation; what the server holds is compared where a file is given.
 * @param {Person} person
 * @param {Record<string, import('./entering/person.mjs').Answers>} sections
 * @param {string | null} file
 */
async function through(person, sections, file) {
  const { page, ids } = person;
  await person.enter(sections);
  if (file) {
    await page.locator('[data-answers] section').first().waitFor();
    const shown = await page.locator('.amounts > div').evaluateAll((/** @type {HTMLElement[]} */ lines) =>
      lines.map((line) => [...line.children].map(({ textContent }) => textContent.replaceAll('\u{a0}', ' '))));
    assert.deepEqual(Object.fromEntries(shown), TOTALS[file], 'what it comes to');
    await holdsNothingElse(page, new URL(page.url()).searchParams.get('domanda'), sections, ids);
  }
  await person.toValidation();
  await person.validate();
}

/** No page is wider than the screen; with RISTORO_PICTURES each is kept as it is left. */
async function fits({ page, picture }) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${page.url()} scrolls sideways by ${overflow} px`);
  if (process.env.RISTORO_PICTURES) await picture(new URL(page.url()).pathname);
}
