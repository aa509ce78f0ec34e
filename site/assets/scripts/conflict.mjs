// The page of a conflict: answer by answer, which of the two to keep.

import { texts } from './conflict-texts.mjs';
import { el, find, show } from './dom.mjs';
import { labelOfField, readable } from './fields.mjs';
import { merge } from './merge.mjs';
import { onPress } from './once.mjs';
import { isSelf } from './session.mjs';

/** @import { Entries, Entry } from './api.d.ts' */
/** @import { Questions } from './questions.mjs' */

/** @typedef {{ entries: Entries, updated_by?: string | null, updated_by_name?: string | null }} Current */

/**
 * Shows the other person's answers beside mine. `keep(entries)` is called with the choice made.
 * With no clash at all there is still a button: nothing is saved that was not looked at.
 * @param {Questions} questions
 * @param {Current} current
 * @param {(entries: Entries) => Promise<unknown>} keep
 */
export function showConflict(questions, current, keep) {
  const place = find('[data-conflict]');
  const mine = questions.entries();
  const theirs = current.entries;
  const { merged, clashes, theirOnly, mineOnly } = merge(questions.base, mine, theirs);

  const save = el('button', { type: 'button', class: 'btn btn-primary', 'data-conflict-save': true },
    clashes.length > 0 ? texts.save : texts.saveAll);
  const box = el('section', { class: 'conflict', tabindex: '-1', 'aria-labelledby': 'titolo-conflitto' },
    el('h2', { id: 'titolo-conflitto' }, titleOf(current)),
    el('p', {}, clashes.length > 0 ? texts.intro : texts.none),
    clashes.map((id) => clash(questions, id, mine[id], theirs[id], sidesOf(current))),
    kept(texts.theirOnly, questions, theirOnly, theirs),
    kept(texts.mineOnly, questions, mineOnly, mine),
    el('p', {}, save));
  onPress(save, async () => {
    for (const id of clashes) {
      const { value } = find(`input[name="scelta-${id}"]:checked`, box);
      merged[id] = (value === 'mine' ? mine[id] : theirs[id]) ?? '';
    }
    place.replaceChildren();
    show(questions.form, true);
    await keep(merged);
  });
  // One thing at a time: what is typed below meanwhile would belong to neither version.
  show(questions.form, false);
  place.replaceChildren(box);
  box.focus();
}

/**
 * Who was faster, in words; it may have been the same person in another window.
 * @param {Current} current
 */
function titleOf({ updated_by: who, updated_by_name: name }) {
  return isSelf(who) ? texts.own : texts.title(name ?? '');
}

/**
 * What the two versions are called.
 * @param {Current} current
 */
const sidesOf = ({ updated_by: who, updated_by_name: name }) => (isSelf(who)
  ? { mine: texts.thisWindow, theirs: texts.otherWindow }
  : { mine: texts.mine, theirs: texts.theirs(name ?? '') });

/**
 * Answers that nobody has to choose between.
 * @param {string} title
 * @param {Questions} questions
 * @param {string[]} ids
 * @param {Entries} entries
 */
function kept(title, questions, ids, entries) {
  const lines = ids.flatMap((id) => {
    const field = questions.field(id);
    return field ? [el('li', {}, `${labelOfField(field)}: `, el('strong', {}, readable(field, entries[id])))] : [];
  });
  return lines.length > 0 ? el('div', { class: 'conflict-kept' }, el('h3', {}, title), el('ul', {}, lines)) : null;
}

/**
 * @param {Questions} questions
 * @param {string} id
 * @param {Entry | undefined} mine
 * @param {Entry | undefined} theirs
 * @param {{ mine: string, theirs: string }} sides
 */
function clash(questions, id, mine, theirs, sides) {
  const field = questions.field(id);
  if (!field) return null;
  /** @type {(value: string, words: string, entry: Entry | undefined, checked: boolean) => HTMLElement} */
  const option = (value, words, entry, checked) => el('div', { class: 'form-check' },
    el('input', { type: 'radio', id: `scelta-${id}-${value}`, name: `scelta-${id}`, value, checked }),
    el('label', { for: `scelta-${id}-${value}` }, `${words}: `, el('strong', {}, readable(field, entry))));
  return el('fieldset', { class: 'conflict-field', 'data-conflict-field': id },
    el('legend', {}, labelOfField(field)),
    option('mine', sides.mine, mine, true),
    option('theirs', sides.theirs, theirs, false));
}
