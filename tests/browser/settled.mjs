// When a page has nothing under way. Playwright's «networkidle» waits half a second more each time, which over all the
// stories is most of their time.

import assert from 'node:assert/strict';

/** @import { BrowserContext, Locator, Page, Request } from 'playwright-core' */

/** How long nothing must be under way, in milliseconds. */
const QUIET = 80;

const PATIENCE = 30_000;

/** @type {WeakMap<Page, Set<Request>>} */
const requests = new WeakMap();

/**
 * Follows the requests of every page of a context.
 * @param {BrowserContext} context
 */
export function follow(context) {
  context.on('page', (page) => {
    /** @type {Set<Request>} */
    const underWay = new Set();
    requests.set(page, underWay);
    page.on('request', (request) => underWay.add(request));
    page.on('requestfinished', (request) => underWay.delete(request));
    page.on('requestfailed', (request) => underWay.delete(request));
  });
}

/**
 * Whether the page says that it is still loading; a page that is being left says nothing.
 * @param {Page} page
 */
const isLoading = (page) => page.evaluate(() =>
  [...document.querySelectorAll('[data-loading]:not([hidden])')].some((place) => place.textContent.trim() !== '' && place.checkVisibility()))
  .catch(() => true);

/**
 * Waits until the page is loaded, says so, and has asked for nothing for a moment.
 * @param {Page} page of a context that is followed
 */
export async function settled(page) {
  await page.waitForLoadState('load');
  const underWay = requests.get(page);
  const start = Date.now();
  let quiet = start;
  while (Date.now() - quiet < QUIET) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (underWay.size || await isLoading(page)) quiet = Date.now();
    if (quiet - start > PATIENCE) throw new Error(`${page.url()} still waits for ${[...underWay].map((request) => request.url()).join(', ')}`);
  }
}

/**
 * @param {Page} page
 * @param {string} address
 */
export async function goTo(page, address) {
  await page.goto(address);
  await settled(page);
}

/** @param {Page} page */
export async function reload(page) {
  await page.reload();
  await settled(page);
}

/**
 * Waits until a field holds a value: what a page gives back comes with its scripts, after what it shows.
 * @param {Locator} field
 * @param {string} value
 * @param {string} [what] is told when it does not
 */
export async function holds(field, value, what) {
  const start = Date.now();
  while (await field.inputValue() !== value) {
    if (Date.now() - start > PATIENCE) assert.equal(await field.inputValue(), value, what);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
