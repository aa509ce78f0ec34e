// Answers that were given elsewhere already: one press puts them in (WCAG 2.2, 3.3.7).

import { get } from './api.mjs';
import { confirm } from './confirm.mjs';
import { button, data, findAll, show } from './dom.mjs';
import { entryOf, focusOn, idOf, labelOfField, showFieldProblems } from './fields.mjs';
import { same } from './merge.mjs';
import { notify } from './notices.mjs';
import { dropAt } from './summary.mjs';
import { texts } from './offer-texts.mjs';

/** @import { OfferedAnswers } from './api.d.ts' */
/** @import { Questions } from './questions.mjs' */

/**
 * Shows what is offered for the groups of a page, if any of them has offers. Without an answer people type.
 * @param {Questions} questions
 * @param {{ application: string, section: string, place: string, item: string | null }} where
 */
export async function showOffers(questions, { application, section, place, item }) {
  const places = findAll('[data-offers]', questions.root);
  if (places.length === 0) return;
  /** @type {readonly OfferedAnswers[]} */
  let offers;
  try {
    ({ offers } = await get('/api/applications/{application}/sections/{section}/offers', { application, section }));
  } catch {
    return;
  }
  for (const box of places) {
    const own = offers.filter((offer) => offer.place === place && offer.group === data(box, 'offers') && (item === null || offer.item !== item));
    box.replaceChildren(...own.map((offer) => button({ class: 'btn btn-outline-primary', 'data-offer': offer.group },
      () => putIn(questions, offer), offer.label)));
    show(box, own.length > 0);
  }
}

/**
 * Puts the answers in; those that are there and differ are replaced only if the person says so.
 * @param {Questions} questions
 * @param {Pick<OfferedAnswers, 'entries' | 'label'>} offer
 */
export async function putIn(questions, { entries, label }) {
  const differ = Object.entries(entries).flatMap(([id, entry]) => {
    const field = questions.field(id);
    const there = field && entryOf(field);
    return field && there && there.length > 0 && !same(there, entry) ? [labelOfField(field)] : [];
  });
  if (differ.length > 0 && !await confirm(texts.replace(differ), { yes: texts.replaceYes, no: texts.replaceNo })) return;
  questions.overlay(entries);
  const filled = questions.asked().filter((field) => idOf(field) in entries && entryOf(field).length > 0);
  for (const field of filled) showFieldProblems(field, []);
  dropAt(filled);
  const [first] = filled;
  const look = first ? [button({ class: 'btn btn-outline-primary', 'data-look-at': true }, () => focusOn(first), texts.lookAt)] : [];
  notify('info', texts.taken(label), { name: 'offer', actions: look, focus: true });
}
