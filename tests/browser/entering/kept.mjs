// What the server holds of an application, written as golden answers are.

import assert from 'node:assert/strict';

/** @import { Page } from 'playwright-core' */
/** @import { Answers } from './person.mjs' */

/** @typedef {{ id?: string, entries: Record<string, string | string[]>, documents: Record<string, string[]>, lists: Record<string, Written[]> }} Written */

/**
 * Without what is empty: an answer that was not given, a list without items.
 * @template T
 * @param {Record<string, T & { length: number }>} of
 */
const filled = (of) => Object.fromEntries(Object.entries(of).filter(([, { length }]) => length > 0));

/**
 * @template T, U
 * @param {Record<string, T>} of
 * @param {(one: T) => U} change
 */
const each = (of, change) => Object.fromEntries(Object.entries(of).map(([name, one]) => [name, change(one)]));

/**
 * Golden answers, as far as they say what is asked.
 * @param {Answers} answers
 * @returns {Written}
 */
const wanted = ({ id, entries = {}, documents = {}, lists = {} }) => ({
  ...(id ? { id } : {}),
  entries: filled(entries),
  documents: each(documents, (files) => files.map(({ file_name: name }) => name)),
  lists: each(lists, (items) => items.map(wanted)),
});

class Reader {
  /**
   * @param {(path: string) => Promise<any>} get
   * @param {Map<string, string>} names what the items of the application are called in the golden answers
   */
  constructor(get, names) {
    this.get = get;
    this.names = names;
  }

  /**
   * @param {string} section
   * @returns {Promise<Written>}
   */
  async section(section) {
    return this.written(section, await this.get(`/sections/${section}`));
  }

  /** What stands in a view. */
  async written(section, { entries, documents, lists }) {
    const items = {};
    for (const [list, rows] of Object.entries(lists)) {
      items[list] = [];
      // What a list has for an item of another one is there only once it was saved.
      for (const { id } of rows.filter(({ version }) => version > 0)) {
        const view = await this.get(`/sections/${section}/items/${id}`);
        items[list].push({ id: this.named(id), ...await this.written(section, view) });
      }
    }
    return {
      entries: each(filled(entries), (entry) => (typeof entry === 'string' ? this.named(entry) : entry)),
      documents: each(filled(documents), (files) => files.map(({ file_name: name }) => name)),
      lists: filled(items),
    };
  }

  named(id) {
    return this.names.get(id) ?? id;
  }
}

/**
 * Holds what the server has of an application against golden answers: nothing more, nothing less.
 * @param {Page} page of whoever filled it in
 * @param {string} application
 * @param {Record<string, Answers>} sections
 * @param {Map<string, string>} ids what the items of the answers are called in the application
 */
export async function holdsNothingElse(page, application, sections, ids) {
  const get = async (path) => {
    const response = await page.request.get(`${new URL(page.url()).origin}/api/applications/${application}${path}`);
    assert.equal(response.status(), 200, path);
    return response.json();
  };
  const reader = new Reader(get, new Map([...ids].map(([golden, real]) => [real, golden])));
  const { sections: states } = await get('');
  for (const { id, frozen } of states) {
    const answers = sections[id] ?? {};
    const kept = await reader.section(id);
    // Whoever goes on from a section without answering keeps what it proposes: that nothing is asked for there.
    if (!sections[id] && Object.values(kept.entries).every((entry) => entry === 'no')) kept.entries = {};
    assert.deepEqual(kept, wanted(answers), id);
    assert.equal(frozen, answers.frozen ?? false, id);
  }
  const known = new Set(states.map(({ id }) => id));
  assert.deepEqual(Object.keys(sections).filter((id) => !known.has(id)), []);
}
