// The items of another list that a question may name.

import { el, find, findAll } from './dom.mjs';
import { choose, idOf } from './fields.mjs';
import { texts } from './texts.mjs';

/** @import { Choice, View } from './api.d.ts' */

/**
 * Fills every such question below `root`.
 * @param {HTMLElement} root
 * @param {View['references']} references
 */
export function offerReferences(root, references) {
  for (const field of findAll('[data-kind="reference"]', root)) {
    const select = find('select', field);
    const items = references[idOf(field)] ?? [];
    const wanted = select.dataset.wanted ?? select.value;
    const first = items.length > 0 ? texts.choose : texts.nothingToRefer;
    select.replaceChildren(el('option', { value: '' }, first), ...options(items));
    choose(select, wanted);
  }
}

/**
 * The items as options; those of several lists, under the titles of these.
 * @param {Choice[]} items
 */
function options(items) {
  const option = (/** @type {Choice} */ { id, label }) => el('option', { value: id }, label);
  const titles = [...new Set(items.map(({ group }) => group))];
  return titles.flatMap((title) => {
    const under = items.filter(({ group }) => group === title).map(option);
    return title ? [el('optgroup', { label: title }, under)] : under;
  });
}
