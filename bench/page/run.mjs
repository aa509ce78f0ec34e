// How soon a page of the form can be read on a slow connection, what it weighs, and what an autosave costs, beside a static
// page with as many questions. Every figure is of the release build, through what compresses as the distribution does.

import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from '../../tests/browser/browser.mjs';
import { fill, save } from '../../tests/browser/filling.mjs';
import { startPortal, root } from '../../tests/browser/portal.mjs';
import { PHONE, Scene, enter } from '../../tests/browser/scene.mjs';
import { settled } from '../../tests/browser/settled.mjs';
import { createApplication, formulario, go, golden, mario } from '../../tests/browser/steps.mjs';
import { startDistribution } from './distribution.mjs';
import { measured } from './measured.mjs';
import { startPeer } from './peer.mjs';

const quick = process.argv.includes('--quick');
const RUNS = quick ? 1 : 9;
const GOODS = quick ? 5 : 200;

/** A list grown to `count` items: the first is typed, the others are what it sent, each an item of its own. */
async function grow(walk, application, count) {
  const { page } = walk;
  const { lists, entries } = golden.sections.beni;
  await go(walk, application.at('beni/'));
  await fill(page, entries);
  await fill(page, entries);
  await save(page);
  await page.locator('#elenco-elenco [data-new-item]').click();
  await page.waitForURL(/\/elenco\//);
  await settled(page);
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/items'));
  await fill(page, lists.elenco[0].entries);
  await fill(page, lists.elenco[0].entries);
  await save(page);
  const request = await sent;
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => /^(content-type|x-)/.test(name));
  const body = { ...request.postDataJSON(), id: undefined };
  const statuses = await page.evaluate(async ([url, kept, text, more]) => {
    const all = [];
    for (let number = 0; number < more; number += 1) {
      all.push((await fetch(url, { method: 'POST', headers: Object.fromEntries(kept), body: text })).status);
    }
    return all;
  }, [request.url(), headers, JSON.stringify(body), count - 1]);
  const refused = statuses.filter((status) => status >= 300);
  if (refused.length) throw new Error(`${refused.length} items were refused with ${refused[0]}`);
}

/** How many requests a character typed into a section costs until it is saved. */
async function autosave(walk, address) {
  const { page } = walk;
  await go(walk, address);
  const asked = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const box = page.locator('#campo-via input').first();
  await box.press('End');
  await box.press('s');
  await page.waitForTimeout(6_000);
  return asked;
}

const browser = await openBrowser();
const portal = await startPortal();
const scene = new Scene();
Object.assign(scene, { browser, portal, name: 'bench-page' });
try {
  const results = {};
  const { state, application, requests } = await scene.play({ size: PHONE, as: null }, async (walk) => {
    await enter(walk, mario);
    const made = await createApplication(walk);
    await formulario(walk, made);
    await grow(walk, made, GOODS);
    const cost = await autosave(walk, made.at('beni/'));
    return { state: await walk.context.storageState(), application: made, requests: cost };
  });
  const distribution = await startDistribution(portal.origin);
  const pages = { overview: '', 'section with a list': 'beni/', 'section of questions': 'beneficiario/' };
  let questions = 0;
  for (const [name, place] of Object.entries(pages)) {
    const { figures, fields } = await measured(browser, state, distribution.origin, application.at(place), RUNS);
    results[name] = figures;
    questions = Math.max(questions, fields);
  }
  const peer = await startPeer(questions);
  const before = await startDistribution(peer.origin);
  results[`static page, ${questions} questions`] = (await measured(browser, undefined, before.origin, '/', RUNS)).figures;
  for (const server of [distribution, before, peer]) server.stop();
  console.table(results);
  console.log(`An autosave asks: ${requests.join(', ')}`);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const kept = path.join(root, 'target/bench/results');
  await mkdir(kept, { recursive: true });
  await writeFile(path.join(kept, 'page.json'), JSON.stringify({ commit, goods: GOODS, runs: RUNS, results, autosave: requests }, null, 1));
  if (requests.length !== 1) throw new Error('an autosave costs one request');
} finally {
  await browser.close();
  await portal.stop();
}
process.exit(0);
