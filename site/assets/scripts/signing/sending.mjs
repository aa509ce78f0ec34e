// What is said around the boxes: who must sign, which files leave with the application, whom to ask.

import { closingWords } from '../application.mjs';
import { el, fileSize, find, findAll, say, show } from '../dom.mjs';
import { words as paymentWords } from '../payment/words.mjs';
import { texts as sending } from '../sending-texts.mjs';
import { texts } from '../texts.mjs';
import { signatoryOf, standingOf } from './facts.mjs';
import { words } from './words.mjs';

/** @import { Wanted } from '../envelope/mistakes.mjs' */
/** @import { Detail, Person } from './facts.mjs' */

/**
 * Says who must sign, before anybody signs.
 * @param {Detail} detail
 * @param {Wanted[]} all
 */
export function showSignatories(detail, all) {
  const named = all.flatMap(({ which, label }) => {
    const who = signatoryOf(detail, which);
    return who ? [{ label, who }] : [];
  });
  const [first] = named;
  const alone = named.every(({ who }) => words.person(who) === (first && words.person(first.who)));
  const only = alone && first ? first.who : null;
  const place = find('[data-signatories]');
  place.replaceChildren(...only ? [el('p', {}, el('strong', {}, words.mustSign(only)))] : several(named));
  show(place, named.length > 0);
  const later = find('[data-future-signatory]');
  say(later, only && words.willSign(only));
  show(later, only !== null);
  if (first) showTrialSigner(first.who);
}

/** @param {{ label: string, who: Person }[]} named */
const several = (named) => [
  el('ul', {}, named.map(({ label, who }) => el('li', {}, el('strong', {}, words.mustSignOne(label, who))))), el('p', {}, words.mustSignOthers),
];

/**
 * The command for trying out signs as who must sign.
 * @param {Person} person
 */
function showTrialSigner({ name, fiscal_code: code }) {
  for (const place of findAll('[data-trial-name]')) say(place, name?.replaceAll('"', '') || place.textContent);
  for (const place of findAll('[data-trial-code]')) say(place, code || place.textContent);
}

/**
 * What comes after the last accepted file: a payment request is sent from its application.
 * @param {Detail} detail
 */
const readyWords = ({ of }) => (of ? paymentWords.thenSend : sending.sendReady);

/**
 * Says which files leave with the application; gives whether none is missing.
 * @param {Detail} detail
 * @param {Wanted[]} all
 * @param {(which: string) => boolean} lastRefused
 */
export function showLeaving(detail, all, lastRefused) {
  const standing = all.map((wanted) => ({ ...wanted, file: standingOf(detail, wanted.which) }));
  find('[data-leaving]').replaceChildren(...standing.map(({ which, label, file }) => el('li', { 'data-leaves': which },
    file ? words.lineCounts(label, file, fileSize(file.size)) : words.lineMissing(label),
    lastRefused(which) ? ` ${words.lineRefused}` : null)));
  const complete = standing.every(({ file }) => file);
  const intro = find('[data-submit-waiting]');
  if (complete) say(intro, detail.full ? texts.callFull : detail.open ? readyWords(detail) : closingWords(detail));
  return complete;
}
