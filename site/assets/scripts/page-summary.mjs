// All the answers of an application, to be read again before validating.

import { get } from './api.mjs';
import { applicationAsked, loadApplication, tellNotLoaded } from './application.mjs';
import { el, find, say, show } from './dom.mjs';
import { isError } from './fields.mjs';
import { sectionAnswers } from './overview/answers.mjs';
import { texts } from './overview/texts.mjs';
import { showUntouched } from './overview/untouched.mjs';
import { sayPrinted } from './printed.mjs';
import { requireSession } from './session.mjs';
import { problemLine } from './summary.mjs';

/** @import { ApplicationDetail, Summary } from './api.d.ts' */

await requireSession();
const application = await applicationAsked();

/**
 * What is missing or wrong, every line a link to where it is put right.
 * @param {Summary} summary
 */
function showProblems({ problems, ready }) {
  const errors = problems.filter(isError);
  say(find('[data-summary-state]'), ready ? texts.allThere : texts.someMissing(errors.length));
  say(find('[data-to-mend-title]'), texts.toMend);
  find('[data-to-mend-list]').replaceChildren(...problems.map(problemLine));
  show(find('[data-to-mend]'), problems.length > 0);
}

/**
 * @param {ApplicationDetail} shown
 * @param {boolean} ready
 */
function onward({ state }, ready) {
  switch (state) {
    case 'draft': return ready ? [texts.onwardReady, texts.goValidate] : [texts.onwardMissing, texts.goLook];
    case 'validated': return [texts.onwardDone, texts.goSend];
    case 'submitted': return [texts.onwardSent, texts.goReceipt];
    case 'discarded': return [texts.onwardGone, ''];
  }
}

/**
 * @param {ApplicationDetail} shown
 * @param {Summary} summary
 */
function showOnward(shown, { ready }) {
  const [words, link] = onward(shown, ready);
  say(find('[data-onward-words]'), words);
  const send = find('a[data-send-link]');
  say(send, link);
  show(send, link !== '');
  // Nothing is put right any more in what was validated.
  for (const part of ['[data-summary-state]', '[data-to-mend]']) {
    if (shown.state !== 'draft') show(find(part), false);
  }
  showUntouched(find('[data-untouched]'), shown.state === 'draft' ? shown.sections : []);
}

/** @param {Summary} summary */
function showAnswers({ sections, totals, problems }) {
  const amounts = totals.length > 0 ? el('section', { class: 'answer-section', 'aria-labelledby': 'importi' },
    el('h2', { id: 'importi' }, texts.amounts),
    el('dl', { class: 'amounts' }, totals.map(({ label, amount }) => el('div', {}, el('dt', {}, label), el('dd', {}, amount ?? texts.noAmount))))) : null;
  find('[data-answers]').replaceChildren(
    ...sections.map((section) => sectionAnswers(section, problems)), ...(amounts ? [amounts] : []));
}

try {
  const [shown, summary] = await Promise.all([
    loadApplication(application), get('/api/applications/{application}/summary', { application })]);
  showProblems(summary);
  showAnswers(summary);
  showOnward(shown, summary);
  sayPrinted((when) => texts.printed(shown.title ?? '', when));
  find('[data-print]').addEventListener('click', () => print());
  show(find('[data-body]'), true);
} catch (error) {
  tellNotLoaded(error);
}
show(find('[data-loading]'), false);
