// A hand on a telephone or on a mouse, counted: what it taps and types, how often it scrolls to what comes next, which pages
// it opens.

import { settled } from '../settled.mjs';

/** @import { Locator, Page } from 'playwright-core' */

/** How much a thumb moves a screen of 740 pixels at once. */
const SWIPE = 500;
/** How many lines of a long list pass at a flick of the thumb. */
const FLICK = 20;

/**
 * What each thing takes, in seconds: the keystroke-level model (Card, Moran, Newell 1983; a key 0.28, pointing 1.1, thinking
 * 1.35), with half a second to a swipe and two to find one's way on a page.
 */
const PACE = { keys: 0.28, taps: 1.1, scrolls: 0.5, pages: 2, answers: 1.35 };

/** Two touches that follow sooner are one gesture for the browser, in milliseconds; no thumb is that quick. */
const APART = 400;

/** @typedef {Record<keyof typeof PACE, number>} Counts */

/** @param {Counts} counts */
export const seconds = (counts) =>
  /** @type {(keyof typeof PACE)[]} */ (Object.keys(PACE)).reduce((sum, what) => sum + PACE[what] * counts[what], 0);

/** An entry as it is typed where it is a date or an amount: without what the portal puts in by itself. */
const typed = (kind, entry) => {
  if (kind === 'date') return entry.replaceAll('/', '');
  return kind === 'money' ? entry.replaceAll('.', '').replace(/,00$/, '') : entry;
};

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export class Hand {
  /** @type {Counts} */
  counts = { keys: 0, taps: 0, scrolls: 0, pages: 0, answers: 0 };

  /** When the screen was touched last. */
  touched = 0;

  /** What is done before a page is left. @type {() => Promise<void>} */
  leaving = async () => {};

  /**
   * @param {Page} page
   * @param {{ touch?: boolean }} [how] whether it is on a screen that feels it
   */
  constructor(page, { touch = true } = {}) {
    this.page = page;
    this.touch = touch;
    page.on('domcontentloaded', () => { this.counts.pages += 1; });
  }

  /**
   * Brings what is to be touched on the screen, a swipe at a time.
   * @param {Locator} target
   */
  async reach(target) {
    for (;;) {
      const away = await target.evaluate((element, most) => {
        const { top, bottom } = element.getBoundingClientRect();
        const bar = document.querySelector('.save-bar');
        const stuck = bar && getComputedStyle(bar).position === 'sticky' && !bar.contains(element);
        const edge = Math.min(innerHeight, stuck ? bar.getBoundingClientRect().top : innerHeight);
        if (top >= 0 && bottom <= edge) return 0;
        // What is taller than the screen is touched at its beginning.
        const wanted = top < 0 || bottom - top > edge ? top - 60 : bottom - edge + 60;
        const before = scrollY;
        scrollBy(0, Math.max(-most, Math.min(most, wanted)));
        return scrollY - before;
      }, SWIPE);
      if (away === 0) return;
      this.counts.scrolls += 1;
    }
  }

  /**
   * Touches or clicks something; the browser itself looks whether a finger would meet it.
   * @param {Locator} target
   */
  async tap(target) {
    await target.waitFor();
    await this.reach(target);
    await this.press(target);
    this.counts.taps += 1;
  }

  /** @param {Locator} target */
  async press(target) {
    if (!this.touch) return target.click();
    await pause(this.touched + APART - Date.now());
    await target.tap();
    this.touched = Date.now();
    return undefined;
  }

  /**
   * Touches what leads to another page, and waits for it.
   * @param {Locator} target
   */
  async follow(target) {
    await this.leaving();
    const from = this.counts.pages;
    await this.tap(target);
    for (const end = Date.now() + 20_000; this.counts.pages === from;) {
      if (Date.now() > end) throw new Error(`${target} leads nowhere from ${this.page.url()}`);
      await pause(20);
    }
    await settled(this.page);
  }

  /**
   * Types into a box; what stands there is marked first, by holding the finger and touching «select all».
   * @param {Locator} box
   * @param {string} kind
   * @param {string} entry
   */
  async type(box, kind, entry) {
    await this.tap(box);
    if (await box.inputValue() !== '') {
      await box.press('Control+a');
      this.counts.taps += 2;
    }
    const keys = typed(kind, entry);
    await this.page.keyboard.type(keys);
    this.counts.keys += keys.length;
    if (await box.inputValue() === '') throw new Error(`${this.page.url()}: what was typed into ${box} is not there`);
  }

  /**
   * Chooses from a list that the telephone opens over the page.
   * @param {Locator} select
   * @param {string} code
   */
  async choose(select, code) {
    const option = select.locator(`option[value="${code}"]`);
    // A municipality's options arrive when its province is chosen.
    await option.waitFor({ state: 'attached' });
    await this.reach(select);
    const before = await option.evaluate((/** @type {HTMLOptionElement} */ element) => element.index);
    await select.selectOption(code);
    this.counts.scrolls += Math.floor(before / FLICK);
    this.counts.taps += 2;
  }

  /**
   * Chooses a file: the box, then the file in the telephone's own list.
   * @param {Locator} input
   * @param {string} file
   */
  async upload(input, file) {
    await this.reach(input);
    await input.setInputFiles(file);
    this.counts.taps += 2;
  }
}
