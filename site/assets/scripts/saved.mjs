// What is said after a save: always that it was saved and that nothing is sent yet; what is wrong,
// in the summary; what is only missing, as a count with a way there.

import { button, say, timeOf } from './dom.mjs';
import { focusOn, isError, isUnfinished } from './fields.mjs';
import { placeOf, showSummary } from './summary.mjs';
import { texts } from './texts.mjs';

/** @import { View } from './api.d.ts' */
/** @import { ShownProblem } from './fields.mjs' */

/**
 * @param {ShownProblem[]} wrong
 */
const titleOf = (wrong) => (wrong.some(isError) ? texts.summarySavedErrors(wrong.filter(isError).length) : texts.warningsTitle);

/**
 * @param {HTMLElement | null} status
 * @param {Pick<View, 'problems'> & Partial<Pick<View, 'complete' | 'updated_at'>>} view
 */
export function tellSaved(status, view) {
  const errors = view.problems.filter(isError);
  const time = timeOf(view.updated_at);
  if (errors.length > 0) say(status, texts.saveIncomplete(time, errors.length));
  else say(status, view.complete ? texts.saveComplete(time) : texts.saveDraft(time));

  const gap = errors.find(isUnfinished);
  const place = gap && placeOf(gap);
  if (place) {
    status?.append(' ', button({ class: 'link-button', 'data-first-gap': true }, () => focusOn(place), texts.firstGap));
  }
  const wrong = view.problems.filter((problem) => !isUnfinished(problem));
  showSummary(wrong, { title: titleOf });
}
