// Headless Chromium, and what every page must pass: no axe violation, no error in the console, no
// scrolling sideways.

import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './portal.mjs';
import { follow, settled } from './settled.mjs';

/** @import { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core' */

/** @typedef {{ name: string, width: number, height: number }} Size */

/**
 * A page somebody walks through; `look` checks what every page must pass.
 * @typedef {object} Opened
 * @property {Page} page
 * @property {BrowserContext} context
 * @property {(what: string) => Promise<void>} look
 * @property {(what: string) => Promise<void>} picture
 */

/** @typedef {BrowserContextOptions & { expected?: RegExp }} Options */

const pictures = path.join(root, 'tests', 'browser', 'output');

export const SIZES = [
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'phone', width: 360, height: 740 },
];

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
}

/**
 * Every rule of WCAG 2.2 AA and of good practice. No page has frames: what reaches into those of others takes as long again,
 * and so does working out what passed.
 * @param {Page} page
 */
const axe = (page) => new AxeBuilder({ page })
  .options({ resultTypes: ['violations'] })
  .setLegacyMode(true)
  .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);

/**
 * Takes the bar that stays at the bottom of the screen out of the way of what lies below it, or puts it back: what it
 * half covers, which can be scrolled free, would count as too small.
 * @param {Page} page
 * @param {boolean} away
 */
const unstick = (page, away) => page.evaluate((position) => {
  const bar = document.querySelector('.save-bar');
  if (bar instanceof HTMLElement) bar.style.position = position;
}, away ? 'static' : '');

/**
 * A page of a given size that remembers what its console complained about. `expected` are the
 * complaints that belong to what is tried; the other options are the context's.
 * @param {Browser} browser
 * @param {Size} size
 * @param {Options} options
 * @returns {Promise<Opened>}
 */
export async function openPage(browser, { width, height, name }, { expected = /^$/, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, locale: 'it-IT', acceptDownloads: true, ...options,
  });
  follow(context);
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A refusal that the page handles shows up as a failed load; everything else counts.
    const text = message.text();
    if (message.type() === 'error' && !/status of 4\d\d/.test(text) && !expected.test(text)) complaints.push(text);
  });
  let number = 0;
  const picture = async (what) => {
    await mkdir(pictures, { recursive: true });
    number += 1;
    const file = `${name}-${String(number).padStart(2, '0')}-${what.replaceAll(/[^a-z0-9]+/gi, '-')}.png`;
    await page.screenshot({ path: path.join(pictures, file), fullPage: true });
  };
  const look = async (what) => {
    await settled(page);
    const label = `${name}, ${what} (${page.url()})`;
    await unstick(page, true);
    const { violations } = await axe(page).analyze();
    await unstick(page, false);
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), [], label);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${label}: the page scrolls sideways by ${overflow} px`);
    assert.deepEqual(complaints, [], label);
    if (process.env.RISTORO_PICTURES) await picture(what);
  };
  return { page, context, look, picture };
}
