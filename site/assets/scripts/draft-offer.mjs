// Offers what was typed and never saved.

import { el, find } from './dom.mjs';
import { dropDraft, findDraft } from './drafts.mjs';
import { texts } from './texts.mjs';

/** Shows the offer, if there is a draft; `take` is given it if the person wants it. */
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
  const when = draft.at.toLocaleString('it-IT', {
    day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit',
  });
  const older = draft.version !== String(view.version);
  place.replaceChildren(el('section', { class: 'notice notice-warning', role: 'status' }, el('div', {},
    el('p', {}, texts.draftFound(when), older ? ` ${texts.draftOlder}` : ''),
    el('p', { class: 'actions' },
      button('primary', texts.draftTake, 'data-draft-take', () => take(draft)),
      button('outline-primary', texts.draftDrop, 'data-draft-drop', () => dropDraft(name))))));
}
