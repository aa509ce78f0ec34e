// Typing a whole set of answers in: section by section, items below their parents, documents in their slots.

import assert from 'node:assert/strict';
import path from 'node:path';
import { pdf } from './documents.mjs';
import { fill, save } from './filling.mjs';
import { root } from './portal.mjs';
import { goTo, settled } from './settled.mjs';
import { go } from './steps.mjs';

const workbook = path.join(root, 'tests/fixtures/workbook.xlsx');

export class Typist {
  /** What the items of the answers are called in the application: their ids. @type {Map<string, string>} */
  ids = new Map();

  /** A section, until it says that it is complete. */
  async section(walk, { at }, section, node) {
    const { page, look } = walk;
    const address = at(`${section}/`);
    await go(walk, address);
    if (Object.keys(node.entries ?? {}).length > 0) await this.entries(page, node.entries, 200);
    await this.inside(walk, node);
    await go(walk, address);
    assert.match(await page.locator('[data-section-status]').innerText(), /^\s*completo/i, section);
    await look(`${section}, complete`);
  }

  /** The answers of a page, and «Salva». */
  async entries(page, entries, status) {
    const sent = Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, this.ids.get(entry) ?? entry]));
    await fill(page, sent);
    // An answer may ask for another: a second look finds it.
    await fill(page, sent);
    assert.equal(await save(page), status, page.url());
  }

  /** What lies in the section or item of the page: documents, then the items of its lists. */
  async inside(walk, node) {
    const { page, portal } = walk;
    for (const slot of Object.keys(node.documents ?? {})) {
      const box = page.locator(`#documento-${slot}`);
      await box.locator('input[data-choose-files]').setInputFiles(slot === 'computo' ? workbook : await pdf(portal.folder, `${slot}.pdf`));
      await box.locator('[data-document]').first().waitFor();
    }
    const here = page.url();
    for (const [list, items] of Object.entries(node.lists ?? {})) {
      for (const item of items) {
        await goTo(page, here);
        await this.item(walk, list, item);
      }
    }
  }

  /** An item of a list of the page, with everything in it. */
  async item(walk, list, item) {
    const { page } = walk;
    const block = page.locator(`#elenco-${list}`);
    const known = this.ids.get(item.id);
    await block.locator(known ? `[data-edit-item="${known}"]` : '[data-new-item]').click();
    await page.waitForURL(new RegExp(`/${list}/`));
    await settled(page);
    await this.entries(page, item.entries, known ? 200 : 201);
    this.ids.set(item.id, new URL(page.url()).searchParams.get('elemento'));
    await this.inside(walk, item);
  }
}
