// The items of another list that a question may name.

import { el, find, findAll } from './dom.mjs';
import { choose, idOf } from './fields.mjs';
import { texts } from './texts.mjs';

/** @import { View } from './api.d.ts' */

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
    select.replaceChildren(el('option', { value: '' }, first),
      ...items.map(({ id, label }) => el('option', { value: id }, label)));
    choose(select, wanted);
  }
}
