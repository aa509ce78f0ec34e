// The page of a conflict: answer by answer, which of the two to keep.

import { el, find } from './dom.mjs';
import { labelOfField, readable } from './fields.mjs';
import { merge } from './merge.mjs';
import { onPress } from './once.mjs';
import { texts } from './texts.mjs';

/**
 * Shows the other person's answers beside mine. `keep(entries)` is called with the choice made.
 * With no clash at all there is still a button: nothing is saved that was not looked at.
 */
export function showConflict(questions, current, keep) {
  const place = find('[data-conflict]');
  const mine = questions.entries();
  const { merged, clashes } = merge(questions.base, mine, current.entries);
  const who = typeof current.updated_by === 'object' ? current.updated_by?.name : current.updated_by;

  const rows = clashes.map((id) => clash(questions.field(id), id, mine[id], current.entries[id]));
  const save = el('button', { type: 'button', class: 'btn btn-primary', 'data-conflict-save': true }, texts.conflictSave);
  const box = el('section', { class: 'conflict', tabindex: '-1', 'aria-labelledby': 'titolo-conflitto' },
    el('h2', { id: 'titolo-conflitto' }, texts.conflictTitle(who)),
    el('p', {}, clashes.length > 0 ? texts.conflictIntro : texts.conflictNone),
    rows, el('p', {}, save));
  onPress(save, async () => {
    for (const id of clashes) {
      const { value } = find(`input[name="scelta-${id}"]:checked`, box);
      merged[id] = value === 'mine' ? mine[id] : current.entries[id] ?? '';
    }
    place.replaceChildren();
    await keep(merged);
  });
  place.replaceChildren(box);
  box.focus();
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
