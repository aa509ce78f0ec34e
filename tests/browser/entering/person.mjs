// Somebody who enters a set of answers through the pages, section after section, as the portal leads.

import { isDeepStrictEqual } from 'node:util';
import { settled } from '../settled.mjs';
import { paper } from './papers.mjs';

/** @import { Locator, Page } from 'playwright-core' */
/** @import { startPortal } from '../portal.mjs' */
/** @import { Hand } from './hand.mjs' */

/** @typedef {Record<string, string | string[]>} Entries */
/** @typedef {Record<string, { file_name: string }[]>} Documents */
/**
 * A section or an item of a set of answers.
 * @typedef {{ id?: string, frozen?: boolean, entries?: Entries, lists?: Record<string, Answers[]>, documents?: Documents }} Answers
 */

/**
 * What a question holds now, as its entry is written.
 * @param {HTMLElement} field
 */
const held = (field) => {
  const { kind } = field.dataset;
  const ticked = [...field.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
  if (kind === 'checkboxes') return ticked;
  if (kind === 'radios' || kind === 'tick') return ticked[0] ?? '';
  return /** @type {HTMLInputElement} */ (field.querySelector('input, select, textarea')).value;
};

export class Person {
  /** What the items of the answers are called in the application: their ids. @type {Map<string, string>} */
  ids = new Map();

  /** The id under which the last new item was made. @type {string | null} */
  made = null;

  /**
   * `offers`: whether they take what the portal offers instead of typing it again; `portal`: where their files are.
   * @param {Page} page
   * @param {Hand} hand
   * @param {{ offers?: boolean, portal: Awaited<ReturnType<typeof startPortal>> }} how
   */
  constructor(page, hand, { offers = false, portal }) {
    this.page = page;
    this.hand = hand;
    this.offers = offers;
    this.portal = portal;
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname.endsWith('/items')) this.made = request.postDataJSON().id;
    });
  }

  /**
   * From the list of calls to the overview of a new application.
   * @param {string} call
   */
  async create(call) {
    await this.hand.tap(this.page.locator(`[data-create="${call}"]`));
    await this.hand.follow(this.page.locator('[data-confirm-yes]'));
  }

  /** From the list of one's own applications to the overview of a copy of the first. */
  async copy() {
    await this.hand.tap(this.page.locator('[data-copy]').first());
    await this.hand.tap(this.page.locator('[data-confirm-yes]'));
    await this.hand.follow(this.page.locator('[data-copied-open]'));
  }

  /** From a validated application to the overview of its payment request. */
  async askForPayment() {
    await this.hand.follow(this.page.locator('[data-payment-yes]:visible'));
  }

  /**
   * From the overview to where the answers are read again: everything that is asked for, or, of a copy, what differs.
   * @param {Record<string, Answers>} sections
   * @param {Record<string, Answers>} [before] what stands there already
   */
  async enter(sections, before) {
    const { page, hand } = this;
    const next = page.locator('[data-next-line] a');
    const missed = new Set(Object.keys(sections));
    for (const gate of Object.keys(sections).filter((id) => sections[id].frozen)) {
      await hand.follow(next);
      await this.gate(sections[gate].entries, before?.[gate].entries);
      missed.delete(gate);
    }
    await hand.follow(next);
    for (let id = this.section(); id !== 'riepilogo'; id = this.section()) {
      await this.fillIn(sections[id] ?? {}, before?.[id]);
      if (this.section() === id) throw new Error(`${id} leads nowhere`);
      missed.delete(id);
    }
    if (missed.size > 0) throw new Error(`nothing led to ${[...missed].join(', ')}`);
  }

  /** From there to the button that validates. */
  async toValidation() {
    await this.hand.follow(this.page.locator('[data-send-link]'));
    await this.page.locator('[data-ready]:visible').waitFor();
  }

  async validate() {
    await this.hand.tap(this.page.locator('[data-validate]'));
    await this.hand.tap(this.page.locator('[data-confirm-yes]'));
    await this.page.locator('[data-stage="validated"]:visible').waitFor();
    await settled(this.page);
  }

  /** The section that the page is of. */
  section() {
    return new URL(this.page.url()).pathname.split('/').at(-2);
  }

  /** The item that the page is of. */
  item() {
    return new URL(this.page.url()).searchParams.get('elemento');
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
      await hand.leaving();
      await hand.tap(page.locator('[data-save]'));
      await settled(page);
    }
    await hand.tap(page.locator('[data-freeze]'));
    await hand.follow(page.locator('[data-confirm-yes]'));
  }

  /**
   * The page of a section, and on to the next.
   * @param {Answers} answers
   * @param {Answers} [before]
   */
  async fillIn(answers, before) {
    const typed = await this.answers(answers.entries ?? {});
    const opened = await this.items(answers, before);
    await this.documents(answers);
    // Whoever comes back from an item has saved, and goes on at the foot of the page.
    await this.hand.follow(this.page.locator(typed > 0 && opened === 0 ? '[data-save-next]' : '[data-next-link]'));
  }

  /**
   * The items of the lists of the page: new ones one after the other, of those that stand there the ones that differ, and
   * the entries that a list makes by itself. Gives how many were opened.
   * @param {Answers} answers
   * @param {Answers} [before]
   */
  async items({ lists = {} }, before) {
    let opened = 0;
    for (const [list, items] of Object.entries(lists)) {
      const block = this.page.locator(`#elenco-${list}`);
      /** Whether the page is already that of the next one. */
      let open = false;
      for (const [index, item] of items.entries()) {
        const there = before?.lists?.[list]?.[index];
        if (there && isDeepStrictEqual(there, item)) continue;
        const entry = this.ids.get(item.id);
        if (!open) await this.hand.follow(this.way(block, there ? index : null, entry));
        if (entry && this.item() !== entry) throw new Error(`${this.page.url()} is not the entry that comes next`);
        open = !there && index + 1 < items.length;
        await this.fillInItem(item, there, open);
        opened += 1;
      }
    }
    return opened;
  }

  /**
   * From the table of a list to an item's page.
   * @param {Locator} block
   * @param {number | null} index of one that stands there
   * @param {string | undefined} entry of one that the list made
   */
  way(block, index, entry) {
    if (index !== null) return block.locator('[data-edit-item]').nth(index);
    return block.locator(entry ? `[data-edit-item="${entry}"]` : '[data-new-item]');
  }

  /**
   * The page of an item, with all that lies in it, and back to its list or on to another one.
   * @param {Answers} item
   * @param {Answers | undefined} before
   * @param {boolean} another
   */
  async fillInItem(item, before, another) {
    const { page, hand } = this;
    this.made = null;
    await this.answers(item.entries ?? {});
    const inside = Object.keys({ ...item.lists, ...item.documents }).length > 0;
    if (inside || !another) await this.save();
    if (this.made) this.ids.set(item.id, this.made);
    await this.items(item, before);
    await this.documents(item);
    this.made = null;
    await hand.follow(another ? page.locator('[data-save-next]') : page.locator('[data-back]').last());
    if (this.made) this.ids.set(item.id, this.made);
  }

  async save() {
    await this.hand.tap(this.page.locator('[data-save]'));
    await this.page.locator('[data-save]:not([aria-disabled])').waitFor({ state: 'attached' });
    await settled(this.page);
  }

  /** @param {Answers} answers */
  async documents({ documents = {} }) {
    for (const [slot, files] of Object.entries(documents)) {
      const box = this.page.locator(`#documento-${slot}`);
      for (const [index, { file_name: name }] of files.entries()) {
        await this.hand.upload(box.locator('input[data-choose-files]'), await paper(this.portal, name));
        await box.locator('[data-document]').nth(index).waitFor();
      }
    }
  }

  /**
   * The questions of the page that hold something else, from the top down; gives how many.
   * @param {Entries} entries
   */
  async answers(entries) {
    const wanted = Object.fromEntries(Object.entries(entries).map(([name, entry]) =>
      [name, typeof entry === 'string' ? this.ids.get(entry) ?? entry : entry]));
    if (this.offers) await this.take(wanted);
    const done = new Set();
    // An answer may ask for another one above it: a second look finds it.
    for (let look = 0; look < 2; look += 1) {
      const names = await this.page.locator('[data-field]').evaluateAll((/** @type {HTMLElement[]} */ all) => all.map(({ dataset }) => dataset.field));
      for (const name of names.filter((one) => wanted[one] !== undefined && !done.has(one))) {
        const field = this.page.locator(`#campo-${name}`);
        if (!await field.isVisible() || isDeepStrictEqual(await field.evaluate(held), wanted[name])) continue;
        await this.answer(field, wanted[name]);
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

  /**
   * Boxes are drawn by their labels: those are what a finger reaches.
   * @param {Locator} field
   * @param {string} code
   */
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
