// One question on the page: what its control holds, what was said about it.

import { data, el, find, findAll, findIfAny, say, show } from './dom.mjs';
import { portalTexts as texts } from './portal-texts.mjs';

/** @import { Entry, Severity, Target } from './api.d.ts' */

/**
 * What is shown of a problem; those found here have no more than this.
 * @typedef {object} ShownProblem
 * @property {{ target: Target | null }} [place]
 * @property {string} label
 * @property {string} sentence
 * @property {Severity} severity
 * @property {string} [code]
 * @property {string | null} [href]
 */

const SEVERAL = 'checkboxes';
const LISTS = new Set(['select', 'municipality', 'reference']);

/** @param {HTMLElement} field */
const inputs = (field) => findAll('input, select, textarea', field);

/**
 * The name of a question in its form.
 * @param {HTMLElement} field
 */
export const idOf = (field) => data(field, 'field');

/**
 * The entry of a question as it is now: a text, or the codes ticked.
 * @param {HTMLElement} field
 * @returns {Entry}
 */
export function entryOf(field) {
  const { kind } = field.dataset;
  const ticked = findAll('input', field).filter(({ checked }) => checked).map(({ value }) => value);
  if (kind === SEVERAL) return ticked;
  if (kind === 'radios' || kind === 'tick') return ticked[0] ?? '';
  const control = find('input, select, textarea', field);
  // A list that is still being filled has its choice set aside.
  return control.dataset.wanted ?? control.value;
}

/**
 * Puts an entry into a question's control.
 * @param {HTMLElement} field
 * @param {Entry | undefined} entry
 */
export function setEntry(field, entry) {
  const { kind } = field.dataset;
  const codes = Array.isArray(entry) ? entry : [entry ?? ''];
  const [first = ''] = codes;
  if (kind === SEVERAL || kind === 'radios' || kind === 'tick') {
    for (const input of findAll('input', field)) input.checked = codes.includes(input.value);
  } else if (kind === 'municipality' || kind === 'reference') {
    choose(find('select', field), first);
  } else {
    find('input, select, textarea', field).value = first;
  }
}

/**
 * Says where to go when what is chosen leads to another form.
 * @param {HTMLElement} field
 */
export function showElsewhere(field) {
  const notices = findAll('[data-elsewhere]', field);
  if (notices.length === 0) return;
  const chosen = [entryOf(field)].flat();
  for (const notice of notices) show(notice, chosen.includes(data(notice, 'elsewhere')));
}

/**
 * Shows below a list what is chosen in it, where that is longer than the list is wide. Who hears the page hears it from the list
 * already.
 * @param {HTMLElement} field
 */
export function showChosen(field) {
  if (!LISTS.has(field.dataset.kind ?? '')) return;
  const list = find('select', field);
  const [chosen] = list.selectedOptions;
  const words = chosen && chosen.value !== '' && isCut(list, chosen.text) ? chosen.text : '';
  const line = findIfAny('[data-chosen]', field);
  if (line) say(line, words);
  else if (words) field.append(el('p', { class: 'field-note chosen', 'data-chosen': true, 'aria-hidden': 'true' }, words));
}

/** What the arrow of a list takes, in pixels. */
const ARROW = 20;
const pen = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');

/**
 * Whether a list, as wide as it is now, does not show the whole of some words. One that is not on the page yet has no width.
 * @param {HTMLSelectElement} list
 * @param {string} words
 */
function isCut(list, words) {
  if (!pen || list.clientWidth === 0) return false;
  const { font, paddingLeft, paddingRight } = getComputedStyle(list);
  pen.font = font;
  return pen.measureText(words).width > list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - ARROW;
}

/**
 * Lists come into view, and grow narrower and wider: what they do not show is shown below.
 * @param {HTMLElement} root
 */
export function watchLists(root) {
  if (!('ResizeObserver' in window)) return;
  const widths = new window.ResizeObserver((entries) => {
    for (const { target } of entries) {
      const field = target.closest('[data-field]');
      if (field instanceof HTMLElement) showChosen(field);
    }
  });
  for (const select of findAll('[data-field] select', root)) widths.observe(select);
}

/**
 * Chooses an option, or remembers the wish until the options have come.
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
export function choose(select, value) {
  const there = [...select.options].some((option) => option.value === value);
  if (there) {
    select.value = value;
    delete select.dataset.wanted;
  } else {
    select.value = '';
    select.dataset.wanted = value;
  }
}

/**
 * The entry as people read it, for recaps and comparisons.
 * @param {HTMLElement} field
 * @param {Entry | undefined} entry
 */
export function readable(field, entry) {
  const codes = (Array.isArray(entry) ? entry : [entry ?? '']).filter((code) => code !== '');
  if (codes.length === 0) return texts.blank;
  return codes.map((code) => labelOf(field, code)).join(', ');
}

/**
 * @param {HTMLElement} field
 * @param {string} code
 */
function labelOf(field, code) {
  const option = findAll('option', field).find(({ value }) => value === code);
  if (option) return option.textContent;
  if (field.dataset.kind === 'tick') return texts.yes;
  // Only a choice has its answer for a label; of what is typed, it is the question.
  const input = findAll('input', field).find(({ value, type }) => (type === 'radio' || type === 'checkbox') && value === code);
  return (input && findIfAny(`label[for="${input.id}"]`, field)?.textContent) || code;
}

/** @param {HTMLElement} field */
export const labelOfField = (field) => findIfAny('[data-label]', field)?.textContent ?? idOf(field);

/**
 * What an unfinished answer lacks, told apart from what is wrong with a given one. An expense is saved before anything can be
 * allocated or paid of it.
 */
const UNFINISHED = new Set(['missing', 'must_be_yes', 'too_few_ticked', 'too_few_items', 'missing_document', 'entry_missing',
  'no_entries_yet', 'not_allocated', 'not_proved']);

/** @param {ShownProblem} problem */
export const isUnfinished = ({ code }) => code !== undefined && UNFINISHED.has(code);

/**
 * Whether a problem is something that cannot stay, and not a doubt.
 * @param {Pick<ShownProblem, 'severity'>} problem
 */
export const isError = ({ severity }) => severity !== 'warning';

/**
 * How much a problem weighs on the page. While one is still writing, a gap is a thing to do, no fault.
 * @param {ShownProblem} problem
 * @param {boolean} gentle
 * @returns {keyof typeof PREFIXES}
 */
function weight(problem, gentle) {
  if (problem.severity === 'warning') return 'warning';
  return gentle && isUnfinished(problem) ? 'to-do' : 'error';
}

const PREFIXES = { error: texts.errorPrefix, warning: texts.warningPrefix, 'to-do': texts.toDoPrefix };

const CHOSEN = new Set(['radios', 'checkboxes', ...LISTS]);

/**
 * What is said of a question, beside it and in the summary: of a missing answer, how to give it.
 * @param {HTMLElement} place
 * @param {ShownProblem} problem
 */
export function sentenceAt(place, { code, sentence }) {
  const { field, kind } = place.dataset;
  if (code !== 'missing' || !field) return sentence;
  const opener = openerOf(place);
  if (opener instanceof HTMLSelectElement && opener.value === '') return texts.missingPlace;
  return CHOSEN.has(kind ?? '') ? texts.missingChoice : texts.missingText;
}

/**
 * What is said beside a question: several things as a list, which says once what they are if they are the same.
 * @param {{ weighs: keyof typeof PREFIXES, sentence: string }[]} weighed
 */
function said(weighed) {
  const [first, ...others] = weighed;
  if (!first) return [];
  if (others.length === 0) return [PREFIXES[first.weighs] + first.sentence];
  const alike = others.every(({ weighs }) => weighs === first.weighs);
  const lines = weighed.map(({ weighs, sentence }) => el('li', {}, alike ? sentence : PREFIXES[weighs] + sentence));
  return [...(alike ? [PREFIXES[first.weighs].trim()] : []), el('ul', {}, ...lines)];
}

/**
 * Says what is wrong beside the question; an empty list takes it away.
 * @param {HTMLElement} place
 * @param {ShownProblem[]} problems
 */
export function showFieldProblems(place, problems, { gentle = false } = {}) {
  const error = findIfAny('[data-error]', place);
  if (!error) return;
  const weighed = problems.map((problem) => ({ weighs: weight(problem, gentle), sentence: sentenceAt(place, problem) }));
  error.replaceChildren(...said(weighed));
  show(error, problems.length > 0);
  const wrong = weighed.some(({ weighs }) => weighs === 'error');
  place.classList.toggle('has-error', wrong);
  place.classList.toggle('has-warning', !wrong && problems.length > 0);
  if (place.dataset.field) for (const input of inputs(place)) markInvalid(input, wrong);
}

/**
 * Tells who hears the page that an answer is wrong, or is no more.
 * @param {HTMLElement} input
 * @param {boolean} wrong
 */
export function markInvalid(input, wrong) {
  if (wrong) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

/**
 * Makes a question read-only, or writable again.
 * @param {HTMLElement} field
 * @param {boolean} locked
 */
export function lock(field, locked) {
  for (const input of inputs(field)) {
    if (input.dataset.province === undefined || locked) input.disabled = locked;
  }
}

/**
 * The control that opens a closed one: a list of municipalities waits for its province.
 * @param {HTMLElement} place
 */
function openerOf(place) {
  const province = findIfAny('select[data-province]', place)?.dataset.province;
  return province ? findIfAny(`select[name="${CSS.escape(province)}"]:not([disabled])`) : null;
}

/**
 * Moves the focus to the first control of a place; without an open one, to what opens it, or to the place itself.
 * @param {HTMLElement} place
 */
export function focusOn(place) {
  const control = findAll('input, select, textarea', place).find((one) => !one.disabled && !one.closest('[hidden]')) ?? openerOf(place);
  if (!control && !place.hasAttribute('tabindex')) place.tabIndex = -1;
  (control ?? place).focus();
  (control ?? place).scrollIntoView({ block: 'center' });
}

/**
 * Keeps the count of characters under long texts.
 * @param {HTMLTextAreaElement} area
 */
export function countCharacters(area) {
  say(findIfAny(`#conta-${area.name}`), texts.count(Number(area.dataset.max) - [...area.value].length));
}
