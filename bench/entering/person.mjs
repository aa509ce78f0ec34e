// Somebody who enters a set of answers through the pages, section after section, as the portal leads.

import { isDeepStrictEqual } from 'node:util';
import { pdf } from '../../tests/browser/documents.mjs';
import { settled } from '../../tests/browser/settled.mjs';

/** @import { Locator, Page } from 'playwright-core' */
/** @import { Hand } from './hand.mjs' */

/** @typedef {Record<string, string | string[]>} Entries */
/** A section or an item of a set of answers. @typedef {{ entries?: Entries, lists?: Record<string, Node[]>, documents?: object }} Node */

/** What a question holds now, as its entry is written. */
const held = (/** @type {HTMLElement} */ field) => {
  const { kind } = field.dataset;
  const ticked = [...field.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
  if (kind === 'checkboxes') return ticked;
  return kind === 'radios' || kind === 'tick' ? ticked[0] ?? '' : field.querySelector('input, select, textarea').value;
};

export class Person {
  /**
   * `offers`: whether they take what the portal offers instead of typing it again; `folder`: where their files are.
   * @param {Page} page
   * @param {Hand} hand
   * @param {{ offers?: boolean, folder: string }} how
   */
  constructor(page, hand, { offers = false, folder }) {
    Object.assign(this, { page, hand, offers, folder });
  }

  /** From the list of calls to the overview of a new application. */
  async create() {
    await this.hand.tap(this.page.locator('[data-create="ordinanza-6-2014"]'));
    await this.hand.follow(this.page.locator('[data-confirm-yes]'));
  }

  /** From the list of one's own applications to the overview of a copy of the first. */
  async copy() {
    await this.hand.tap(this.page.locator('[data-copy]').first());
    await this.hand.tap(this.page.locator('[data-confirm-yes]'));
    await this.hand.follow(this.page.locator('[data-copied-open]'));
  }

  /**
   * From the overview to the button that validates: everything that is asked for, or, of a copy, what differs.
   * @param {Record<string, Node>} sections
   * @param {Record<string, Node>} [before] what stands there already
   */
  async enter(sections, before) {
    const { page, hand } = this;
    await hand.follow(page.locator('[data-next-line] a'));
    await this.gate(sections.formulario.entries, before?.formulario.entries);
    await hand.follow(page.locator('[data-next-line] a'));
    for (let id = this.section(); id !== 'riepilogo'; id = this.section()) {
      await this.fillIn(sections[id], before?.[id]);
      if (this.section() === id) throw new Error(`${id} leads nowhere`);
    }
    await hand.follow(page.locator('[data-send-link]'));
    await page.locator('[data-ready]:visible').waitFor();
  }

  /** The section that the page is of. */
  section() {
    return new URL(this.page.url()).pathname.split('/').at(-2);
  }

  /**
   * One question at a time, or those to change from the list of answers; then the validation.
   * @param {Entries} entries
   * @param {Entries} [before]
   */
  async gate(entries, before) {
    const { page, hand } = this;
    const recap = page.locator('[data-recap]:visible');
    const changed = Object.keys(entries).filter((name) => before && !isDeepStrictEqual(entries[name], before[name]));
    while (await recap.count() === 0 || changed.length > 0) {
      if (await recap.count() > 0) await hand.tap(page.locator(`[data-change="${changed.shift()}"]`));
      await this.answers(entries);
      await hand.tap(page.locator('[data-save]'));
      await settled(page);
    }
    await hand.tap(page.locator('[data-freeze]'));
    await hand.follow(page.locator('[data-confirm-yes]'));
  }

  /**
   * The page of a section, and on to the next.
   * @param {Node} node
   * @param {Node} [before]
   */
  async fillIn(node, before) {
    const { page, hand } = this;
    const typed = await this.answers(node.entries ?? {});
    const lists = await this.items(node, before);
    await this.documents(node);
    // Whoever comes back from an item has saved, and goes on at the foot of the page.
    await hand.follow(page.locator(typed > 0 && lists === 0 ? '[data-save-next]' : '[data-next-link]'));
  }

  /**
   * The items of the lists: new ones one after the other, of those that stand there the ones that differ.
   * @param {Node} node
   * @param {Node} [before]
   */
  async items({ lists = {} }, before) {
    const { page, hand } = this;
    let opened = 0;
    for (const [list, items] of Object.entries(lists)) {
      const block = page.locator(`#elenco-${list}`);
      for (const [index, item] of items.entries()) {
        const there = before?.lists?.[list]?.[index];
        if (there && isDeepStrictEqual(there, item)) continue;
        if (there) await hand.follow(block.locator('[data-edit-item]').nth(index));
        else if (index === 0) await hand.follow(block.locator('[data-new-item]'));
        await this.answers(item.entries);
        opened += 1;
        if (!there && index + 1 < items.length) {
          await hand.follow(page.locator('[data-save-next]'));
          continue;
        }
        await hand.tap(page.locator('[data-save]'));
        await settled(page);
        await hand.follow(page.locator('[data-back]').last());
      }
    }
    return opened;
  }

  /** @param {Node} node */
  async documents({ documents = {} }) {
    for (const slot of Object.keys(documents)) {
      const box = this.page.locator(`#documento-${slot}`);
      await this.hand.upload(box.locator('input[data-choose-files]'), await pdf(this.folder, `${slot}.pdf`));
      await box.locator('[data-document]').first().waitFor();
    }
  }

  /**
   * The questions of the page that hold something else, from the top down; gives how many.
   * @param {Entries} entries
   */
  async answers(entries) {
    if (this.offers) await this.take(entries);
    const done = new Set();
    // An answer may ask for another one above it: a second look finds it.
    for (let look = 0; look < 2; look += 1) {
      const names = await this.page.locator('[data-field]').evaluateAll((all) => all.map(({ dataset }) => dataset.field));
      for (const name of names.filter((one) => entries[one] !== undefined && !done.has(one))) {
        const field = this.page.locator(`#campo-${name}`);
        if (!await field.isVisible() || isDeepStrictEqual(await field.evaluate(held), entries[name])) continue;
        await this.answer(field, entries[name]);
        done.add(name);
      }
    }
    return done.size;
  }

  /**
   * @param {Locator} field
   * @param {string | string[]} entry
   */
  async answer(field, entry) {
    const { hand } = this;
    hand.counts.answers += 1;
    const [kind, there] = [await field.getAttribute('data-kind'), await field.evaluate(held)];
    const [code] = [entry].flat();
    if (kind === 'select' || kind === 'municipality' || kind === 'reference') return hand.choose(field.locator('select'), code);
    if (kind === 'checkboxes') {
      for (const one of new Set([...entry, ...there])) {
        if (entry.includes(one) !== there.includes(one)) await hand.tap(this.label(field, one));
      }
      return undefined;
    }
    if (kind === 'radios' || kind === 'tick') return hand.tap(this.label(field, code));
    return hand.type(field.locator('input, textarea').first(), kind, code);
  }

  /** Boxes are drawn by their labels: those are what a finger reaches. */
  label(field, code) {
    return field.locator(`div:has(> input[value="${code}"]) > label`);
  }

  /**
   * Takes what is offered for a group where it is what would be typed.
   * @param {Entries} entries
   */
  async take(entries) {
    const buttons = this.page.locator('[data-offer]:visible');
    if (await buttons.count() === 0) return;
    const id = new URL(this.page.url()).searchParams.get('domanda');
    const address = `/api/applications/${id}/sections/${this.section()}/offers`;
    const { offers } = await this.page.evaluate(async (asked) => (await fetch(asked)).json(), address);
    for (const { group, label, entries: offered } of offers) {
      const button = this.page.locator(`[data-offer="${group}"]:visible`, { hasText: label }).first();
      const names = Object.keys(offered);
      const right = names.filter((name) => isDeepStrictEqual(offered[name], entries[name]));
      if (right.length * 2 <= names.length || await button.count() === 0) continue;
      await this.hand.tap(button);
      await settled(this.page);
    }
  }
}
