// Offers what was typed and never saved.

import { el, find } from './dom.mjs';
import { dropDraft, findDraft } from './drafts.mjs';
import { texts } from './texts.mjs';

/** Shows the offer, if there is a draft; `take` is given its entries if the person wants them. */
export function offerDraft(name, view, take) {
  const draft = findDraft(name);
  if (!draft || view.editable === false) return;
  const place = find('[data-draft-offer]');
  const button = (kind, words, hook, act) => el('button', {
    type: 'button', class: `btn btn-${kind}`, [hook]: true,
    onclick: () => {
      place.replaceChildren();
      act();
    },
  }, words);
  const when = draft.at.toLocaleString('it-IT', { dateStyle: 'short', timeStyle: 'short' });
  const older = draft.version !== String(view.version);
  place.replaceChildren(el('section', { class: 'notice notice-warning', role: 'status' }, el('div', {},
    el('p', {}, texts.draftFound(when), older ? ` ${texts.draftOlder}` : ''),
    el('p', { class: 'actions' },
      button('primary', texts.draftTake, 'data-draft-take', () => take(draft.entries)),
      button('outline-primary', texts.draftDrop, 'data-draft-drop', () => dropDraft(name))))));
}
