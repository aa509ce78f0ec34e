// What is said after a save: always that it was saved and that nothing is sent yet; what is wrong,
// in the summary; what is only missing, as a count with a way there.

import { el, say, timeOf } from './dom.mjs';
import { focusOn, isUnfinished } from './fields.mjs';
import { anchorOf, showSummary } from './summary.mjs';
import { texts } from './texts.mjs';

export function tellSaved(status, view) {
  const problems = view.problems ?? [];
  const isError = ({ severity }) => severity !== 'warning';
  const errors = problems.filter(isError);
  const time = timeOf(view.updated_at);
  if (errors.length > 0) say(status, texts.saveIncomplete(time, errors.length));
  else say(status, view.complete ? texts.saveComplete(time) : texts.saveDraft(time));

  const gap = errors.find(isUnfinished);
  const place = gap && document.getElementById(anchorOf(gap));
  if (place) {
    status.append(' ', el('button', {
      type: 'button', class: 'link-button', 'data-first-gap': true, onclick: () => focusOn(place),
    }, texts.firstGap));
  }
  const wrong = problems.filter((problem) => !isUnfinished(problem));
  const title = wrong.some(isError) ? texts.summarySavedErrors(wrong.filter(isError).length) : texts.warningsTitle;
  showSummary(wrong, { title });
}
