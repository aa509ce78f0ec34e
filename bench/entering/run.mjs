// How much it takes to enter a whole application on a telephone, and a second one by copying it. Each is entered through the
// pages as a person does, and counted: keys, taps, scrolls, pages.

import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from '../../tests/browser/browser.mjs';
import { Hand, seconds } from '../../tests/browser/entering/hand.mjs';
import { studio } from '../../tests/browser/entering/people.mjs';
import { Person } from '../../tests/browser/entering/person.mjs';
import { startPortal, root } from '../../tests/browser/portal.mjs';
import { PHONE, Scene, enter } from '../../tests/browser/scene.mjs';
import { go, golden } from '../../tests/browser/steps.mjs';
import { secondOf } from './second.mjs';

/** The second application may take a fifth of the time of the first. */
const MOST = 1 / 5;
const TIME = 'a person (minutes)';

const browser = await openBrowser();
const portal = await startPortal();
const scene = new Scene();
Object.assign(scene, { browser, portal, name: 'bench-entering' });

/**
 * Enters an application in a page of its own; gives what it took.
 * @param {{ state: object }} as
 * @param {string} from the page where it begins
 * @param {boolean} offers
 * @param {(person: Person) => Promise<void>} work
 */
const counted = (as, from, offers, work) => scene.play({ size: PHONE, as, hasTouch: true }, async (walk) => {
  walk.page.setDefaultTimeout(30_000);
  await go(walk, from);
  const hand = new Hand(walk.page);
  const began = Date.now();
  await work(new Person(walk.page, hand, { offers, portal }));
  return { ...hand.counts, [TIME]: Math.round(seconds(hand.counts) / 6) / 10, 'the program (seconds)': Math.round((Date.now() - began) / 1000) };
});

try {
  const { sections } = golden;
  const bassi = await scene.play({ size: PHONE, as: null }, (walk) => enter(walk, studio));
  const results = {};
  results['all of it typed'] = await counted(bassi, '/bandi/', false, async (person) => {
    await person.create(golden.call);
    await person.enter(sections);
    await person.toValidation();
  });
  const zanni = await scene.play({ size: PHONE, as: null }, (walk) => enter(walk, { ...studio, codice_fiscale_impresa: '07643520567' }));
  results['what is offered taken'] = await counted(zanni, '/bandi/', true, async (person) => {
    await person.create(golden.call);
    await person.enter(sections);
    await person.toValidation();
  });
  results['the second, copied'] = await counted(bassi, '/domande/', false, async (person) => {
    await person.copy();
    await person.enter(secondOf(sections), sections);
    await person.toValidation();
  });
  const [first, second] = [results['what is offered taken'], results['the second, copied']];
  const shares = Object.fromEntries(Object.keys(first).map((what) => [what, Math.round(second[what] / first[what] * 100) / 100]));
  console.table({ ...results, 'copied / first': shares });
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const kept = path.join(root, 'target/bench/results');
  await mkdir(kept, { recursive: true });
  await writeFile(path.join(kept, 'entering.json'), JSON.stringify({ commit, results, shares }, null, 1));
  if (second[TIME] > first[TIME] * MOST) throw new Error('the second one takes more than a fifth of the time of the first');
} finally {
  await browser.close();
  await portal.stop();
}
process.exit(0);
