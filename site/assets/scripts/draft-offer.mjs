// Offers what was typed and never saved.

import { button, el, find } from './dom.mjs';
import { dropDraft, findDraft } from './drafts.mjs';
import { texts } from './texts.mjs';

/** @import { Draft } from './drafts.mjs' */

/**
 * When something was kept, in words.
 * @param {Draft} draft
 */
export const whenKept = ({ at }) => at.toLocaleString('it-IT', {
  timeZone: 'Europe/Rome', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit',
});

/**
 * Shows the offer, if there is a draft; `take` is given it if the person wants it.
 * @param {string} name
 * @param {{ version: number, editable: boolean }} view
 * @param {(draft: Draft) => void} take
 */
export function offerDraft(name, view, take) {
  const draft = findDraft(name);
  if (!draft || !view.editable) return;
  const place = find('[data-draft-offer]');
  /** @type {(kind: string, words: string, hook: string, act: () => void) => HTMLElement} */
  const way = (kind, words, hook, act) => button({ class: `btn btn-${kind}`, [hook]: true }, () => {
    place.replaceChildren();
    act();
  }, words);
  const older = draft.version !== String(view.version);
  place.replaceChildren(el('section', { class: 'notice notice-warning', role: 'status' }, el('div', {},
    el('p', {}, texts.draftFound(whenKept(draft)), older ? ` ${texts.draftOlder}` : ''),
    el('p', { class: 'actions' },
      way('primary', texts.draftTake, 'data-draft-take', () => take(draft)),
      way('outline-primary', texts.draftDrop, 'data-draft-drop', () => dropDraft(name))))));
}
