// The one summary of what is wrong, at the top of the page: every line leads to its question.

import { el, find, say, show } from './dom.mjs';
import { focusOn, isError, isUnfinished, sentenceAt } from './fields.mjs';
import { labelled, portalTexts as texts } from './portal-texts.mjs';

/** @import { ShownProblem } from './fields.mjs' */

/**
 * The `id` of the place that a problem is about; `null` for the whole page.
 * @param {ShownProblem} problem
 */
export function anchorOf({ place }) {
  const target = place?.target;
  if (!target) return null;
  if ('field' in target) return `campo-${target.field}`;
  return 'list' in target ? `elenco-${target.list}` : `documento-${target.slot}`;
}

/**
 * The place on this page that a problem is about, if it has one here.
 * @param {ShownProblem} problem
 */
export const placeOf = (problem) => document.getElementById(anchorOf(problem) ?? '');

/**
 * Whether a place of this page is not asked for now.
 * @param {HTMLElement} place
 */
const isAway = (place) => place.hidden || place.closest('[data-group]')?.hasAttribute('hidden') === true;

/**
 * A problem in words, with what it is about: those that stand beside the question, where it is on this page.
 * @param {ShownProblem} problem
 * @param {HTMLElement | null} place
 */
function wordsOf(problem, place) {
  const { label, sentence, code } = problem;
  if (!label) return sentence;
  if (code !== 'missing') return labelled(label, sentence);
  const said = place ? sentenceAt(place, problem) : texts.missing;
  return labelled(label, said.charAt(0).toLowerCase() + said.slice(1));
}

/**
 * A line of a list of problems: a link to where it can be put right.
 * @param {ShownProblem} problem
 */
export function problemLine(problem) {
  const place = placeOf(problem);
  const text = wordsOf(problem, place);
  const words = problem.severity === 'warning' ? texts.warningPrefix + text : text;
  if (place && !isAway(place)) {
    const link = el('a', { href: `#${place.id}` }, words);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      // Whoever shows questions one at a time brings this one into view first.
      place.dispatchEvent(new CustomEvent('wanted', { bubbles: true }));
      focusOn(place);
    });
    return el('li', {}, link);
  }
  return el('li', { class: isUnfinished(problem) ? 'to-do' : null },
    problem.href ? el('a', { href: problem.href }, words) : words);
}

/** @typedef {(problems: ShownProblem[]) => string} Title */

/** @type {{ problems: ShownProblem[], title?: Title }} */
let shown = { problems: [] };

/** Questions were shown or hidden: what is not asked for any more leaves the summary. */
export function dropAway() {
  keep((problem) => {
    const place = placeOf(problem);
    return !place || !isAway(place);
  });
}

/**
 * What is right by now leaves the summary: the rest stays as it was read.
 * @param {ShownProblem[]} standing what is still wrong
 */
export function dropMended(standing) {
  const wrong = new Set(standing.map(anchorOf));
  keep((problem) => wrong.has(anchorOf(problem)));
}

/**
 * What is wrong with places that were just filled leaves the summary.
 * @param {HTMLElement[]} places
 */
export function dropAt(places) {
  keep((problem) => !places.some(({ id }) => id === anchorOf(problem)));
}

/** @param {(problem: ShownProblem) => boolean} stays */
function keep(stays) {
  const { problems, title } = shown;
  const staying = problems.filter(stays);
  if (staying.length < problems.length) showSummary(staying, { title, focus: false });
}

/**
 * Shows the summary and moves the focus to it; with no problems, takes it away.
 * @param {ShownProblem[]} problems
 * @param {{ title?: Title, focus?: boolean }} how
 */
export function showSummary(problems, { title, focus = true } = {}) {
  shown = { problems, title };
  const box = find('[data-error-summary]');
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  find('[data-summary-list]', box).replaceChildren(...[...errors, ...warnings].map(problemLine));
  // What may be right as it stands does not look like a mistake.
  box.classList.toggle('only-warnings', errors.length === 0);
  say(find('[data-summary-title]', box), title?.(problems) ?? (errors.length > 0 ? texts.summaryErrors(errors.length) : texts.warningsTitle));
  show(box, problems.length > 0);
  sayInTitle(errors.length > 0);
  if (focus && problems.length > 0) box.focus();
}

/**
 * The window's title says first whether something is wrong.
 * @param {boolean} wrong
 */
export function sayInTitle(wrong) {
  const title = document.title.replace(texts.errorPrefix, '');
  document.title = wrong ? texts.errorPrefix + title : title;
}
