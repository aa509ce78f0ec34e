// What became of copying an application: what came along, and what did not.

import { el, find, say, show } from '../dom.mjs';
import { texts } from './texts.mjs';

/** @import { ApplicationCopied } from '../api.d.ts' */

/** @param {ApplicationCopied} made */
export function showCopied({ application, sections, items, left }) {
  /** @type {Map<string, HTMLLIElement[]>} */
  const bySection = new Map();
  for (const { section, label, sentence } of left) {
    const lines = bySection.get(section) ?? [];
    bySection.set(section, [...lines, el('li', {}, el('strong', {}, label), ` – ${sentence}`)]);
  }
  const block = find('[data-copied]');
  say(find('[data-copied-words]', block), texts.copied(sections, items));
  find('[data-copied-left]', block).replaceChildren(...[...bySection].flatMap(([section, lines]) =>
    [el('h3', {}, section), el('ul', {}, lines)]));
  show(find('[data-copied-some]', block), left.length > 0);
  const open = find('a[data-copied-open]', block);
  open.href = application.path ?? '/domande/';
  show(block, true);
  block.focus();
}
