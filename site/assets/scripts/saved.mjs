// What is said after a save: always that it was saved and that nothing is sent yet; what is wrong,
// in the summary; what is only missing, as a count with a way there.

import { button, find, say, timeOf } from './dom.mjs';
import { focusOn, isError, isUnfinished } from './fields.mjs';
import { placeOf, showSummary } from './summary.mjs';
import { texts } from './texts.mjs';

/** @import { View } from './api.d.ts' */
/** @import { ShownProblem } from './fields.mjs' */

/**
 * @param {ShownProblem[]} wrong
 */
const titleOf = (wrong) => (wrong.some(isError) ? texts.summarySavedErrors(wrong.filter(isError).length) : texts.warningsTitle);

/** @typedef {Pick<View, 'problems'> & Partial<Pick<View, 'complete' | 'updated_at'>>} Saved */

/** What was said last beside a button. @type {WeakMap<HTMLElement, string>} */
const told = new WeakMap();

/**
 * @param {HTMLElement | null} status
 * @param {Saved} view
 */
export function tellSaved(status, view) {
  tellStanding(status, view);
  showSummary(wrongIn(view), { title: titleOf });
}

/**
 * Says it anew where it still stands, once documents or the items of a list have changed: nobody is moved.
 * @param {HTMLElement | null} status
 * @param {Saved} view
 */
export function tellAgain(status, view) {
  if (!status || status.textContent === '' || told.get(status) !== status.textContent) return;
  tellStanding(status, view);
  if (!find('[data-error-summary]').hidden) showSummary(wrongIn(view), { title: titleOf, focus: false });
}

/** @param {Saved} view */
const wrongIn = ({ problems }) => problems.filter((problem) => !isUnfinished(problem));

/**
 * @param {HTMLElement | null} status
 * @param {Saved} view
 */
function tellStanding(status, view) {
  const errors = view.problems.filter(isError);
  const time = timeOf(view.updated_at);
  if (errors.length > 0) say(status, texts.saveIncomplete(time, errors.length));
  else say(status, view.complete ? texts.saveComplete(time) : texts.saveDraft(time));

  const gap = errors.find(isUnfinished);
  const place = gap && placeOf(gap);
  if (place) {
    status?.append(' ', button({ class: 'link-button', 'data-first-gap': true }, () => focusOn(place), texts.firstGap));
  }
  if (status) told.set(status, status.textContent);
}
