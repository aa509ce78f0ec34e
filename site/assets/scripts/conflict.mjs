// The page of a conflict: answer by answer, which of the two to keep.

import { el, find, show } from './dom.mjs';
import { labelOfField, readable } from './fields.mjs';
import { merge } from './merge.mjs';
import { onPress } from './once.mjs';
import { isSelf, nameOf } from './session.mjs';
import { texts } from './texts.mjs';

/**
 * Shows the other person's answers beside mine. `keep(entries)` is called with the choice made.
 * With no clash at all there is still a button: nothing is saved that was not looked at.
 */
export function showConflict(questions, current, keep) {
  const place = find('[data-conflict]');
  const mine = questions.entries();
  const { merged, clashes, theirOnly, mineOnly } = merge(questions.base, mine, current.entries);

  const rows = clashes.map((id) => clash(questions.field(id), id, mine[id], current.entries[id]));
  const save = el('button', { type: 'button', class: 'btn btn-primary', 'data-conflict-save': true },
    clashes.length > 0 ? texts.conflictSave : texts.conflictSaveAll);
  const box = el('section', { class: 'conflict', tabindex: '-1', 'aria-labelledby': 'titolo-conflitto' },
    el('h2', { id: 'titolo-conflitto' }, titleOf(current)),
    el('p', {}, clashes.length > 0 ? texts.conflictIntro : texts.conflictNone),
    rows,
    kept(texts.conflictTheirOnly, questions, theirOnly, current.entries),
    kept(texts.conflictMineOnly, questions, mineOnly, mine),
    el('p', {}, save));
  onPress(save, async () => {
    for (const id of clashes) {
      const { value } = find(`input[name="scelta-${id}"]:checked`, box);
      merged[id] = value === 'mine' ? mine[id] : current.entries[id] ?? '';
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

/** Who was faster, in words; it may have been the same person in another window. */
function titleOf({ updated_by: who }) {
  return isSelf(who) ? texts.conflictOwn : texts.conflictTitle(nameOf(who));
}

/** Answers that nobody has to choose between. */
function kept(title, questions, ids, entries) {
  const known = ids.map((id) => [id, questions.field(id)]).filter(([, field]) => field);
  if (known.length === 0) return null;
  return el('div', { class: 'conflict-kept' }, el('h3', {}, title),
    el('ul', {}, known.map(([id, field]) =>
      el('li', {}, `${labelOfField(field)}: `, el('strong', {}, readable(field, entries[id]))))));
}

function clash(field, id, mine, theirs) {
  const option = (value, words, entry, checked) => el('div', { class: 'form-check' },
    el('input', { type: 'radio', id: `scelta-${id}-${value}`, name: `scelta-${id}`, value, checked }),
    el('label', { for: `scelta-${id}-${value}` }, `${words}: `, el('strong', {}, readable(field, entry))));
  return el('fieldset', { class: 'conflict-field', 'data-conflict-field': id },
    el('legend', {}, labelOfField(field)),
    option('mine', texts.conflictMine, mine, true),
    option('theirs', texts.conflictTheirs, theirs, false));
}
