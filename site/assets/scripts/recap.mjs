// The answers of a section whose questions are asked one at a time, to be read again before it is validated; and what a
// refused validation says, at the answer that it is about.

import { button, el } from './dom.mjs';
import { entryOf, idOf, labelOfField, readable } from './fields.mjs';
import { groupOf } from './questions.mjs';
import { anchorOf } from './summary.mjs';
import { texts } from './texts.mjs';

/** @import { ShownProblem } from './fields.mjs' */
/** @import { Questions } from './questions.mjs' */

/**
 * Fills the recap; what is wrong stands beside its answer. `change` opens a question, where the answers may be changed.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} asked
 * @param {{ errors: ShownProblem[], change: ((index: number) => void) | null }} how
 */
export function fillRecap(list, asked, { errors, change }) {
  list.replaceChildren(...asked.map((field, index) => {
    const wrong = errors.filter((problem) => anchorOf(problem) === field.id).map(({ sentence }) => texts.errorPrefix + sentence);
    return el('div', { class: wrong.length > 0 ? 'has-error' : null },
      el('dt', {}, labelOfField(field)),
      el('dd', {}, el('span', {}, readable(field, entryOf(field))), change ? wayBack(field, () => change(index)) : null),
      wrong.length > 0 ? el('dd', { class: 'field-error', 'data-recap-error': idOf(field) }, wrong.join(' ')) : null);
  }));
}

/**
 * The button beside an answer that changes it.
 * @param {HTMLElement} field
 * @param {() => void} change
 */
const wayBack = (field, change) => button({ class: 'link-button', 'data-change': idOf(field) }, change,
  texts.change, el('span', { class: 'visually-hidden' }, `: ${labelOfField(field)}`));

/**
 * A problem as it is about a question that is asked now, under the name that the question has here: what is wrong with one
 * that is not asked is wrong with the answer that sent it away.
 * @param {ShownProblem} problem
 * @param {Questions} questions
 * @returns {ShownProblem}
 */
export function atItsQuestion(problem, questions) {
  const named = questions.fields.find((field) => field.id === anchorOf(problem))
    ?? questions.fields.find((field) => labelOfField(field) === problem.label);
  const asked = named && nearest(named, questions);
  return asked ? { ...problem, label: labelOfField(asked), place: { target: { field: idOf(asked) } } } : problem;
}

/**
 * The question itself if it is asked, or the last one asked that decides whether it is.
 * @param {HTMLElement} field
 * @param {Questions} questions
 * @returns {HTMLElement | undefined}
 */
function nearest(field, questions) {
  const asked = questions.asked();
  if (asked.includes(field)) return field;
  const conditions = [field, groupOf(field)].map((one) => one?.dataset.when ?? '').join(' ');
  return asked.findLast((one) => conditions.includes(`"${questions.place}.${idOf(one)}"`));
}
