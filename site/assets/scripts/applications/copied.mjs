// What became of copying an application: what came along, and what did not.

import { el, find, say, show } from '../dom.mjs';
import { texts } from './texts.mjs';

/** @import { ApplicationCopied } from '../api.d.ts' */

/** @typedef {ApplicationCopied['left'][number]} Left */

/**
 * What was left by what is the same of it, in the order met: what is said of many, as of every document, is said once.
 * @param {readonly Left[]} left
 * @param {(one: Left) => string} by
 */
function grouped(left, by) {
  /** @type {Map<string, Left[]>} */
  const groups = new Map();
  for (const one of left) groups.set(by(one), [...groups.get(by(one)) ?? [], one]);
  return [...groups];
}

/** @param {ApplicationCopied} made */
export function showCopied({ application, sections, items, left }) {
  const block = find('[data-copied]');
  say(find('[data-copied-words]', block), texts.copied(sections, items));
  find('[data-copied-left]', block).replaceChildren(...grouped(left, ({ sentence }) => sentence).flatMap(([sentence, alike]) => [
    el('h3', {}, texts.whyLeft(sentence)),
    el('ul', {}, grouped(alike, ({ section }) => section).map(([section, lines]) =>
      el('li', {}, el('strong', {}, section), `: ${lines.map(({ label }) => label).join(', ')}`))),
  ]));
  show(find('[data-copied-some]', block), left.length > 0);
  const open = find('a[data-copied-open]', block);
  open.href = application.path ?? '/domande/';
  show(block, true);
  block.focus();
}
