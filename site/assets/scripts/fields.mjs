// One question on the page: what its control holds, what was said about it.

import { find, findAll, say, show } from './dom.mjs';
import { texts } from './texts.mjs';

const SEVERAL = 'checkboxes';

const inputs = (field) => findAll('input, select, textarea', field);

/** The entry of a question as it is now: a text, or the codes ticked. */
export function entryOf(field) {
  const { kind } = field.dataset;
  if (kind === SEVERAL) return inputs(field).filter((input) => input.checked).map((input) => input.value);
  if (kind === 'radios' || kind === 'tick') return inputs(field).find((input) => input.checked)?.value ?? '';
  const [control] = inputs(field);
  // A list that is still being filled has its choice set aside.
  return control.dataset.wanted ?? control.value;
}

/** Puts an entry into a question's control. */
export function setEntry(field, entry) {
  const { kind } = field.dataset;
  const codes = Array.isArray(entry) ? entry : [entry ?? ''];
  if (kind === SEVERAL || kind === 'radios' || kind === 'tick') {
    for (const input of inputs(field)) input.checked = codes.includes(input.value);
    return;
  }
  const [control] = inputs(field);
  if (kind === 'municipality' || kind === 'reference') {
    choose(control, codes[0]);
  } else {
    control.value = codes[0];
  }
}

/** Chooses an option, or remembers the wish until the options have come. */
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

/** The entry as people read it, for recaps and comparisons. */
export function readable(field, entry) {
  const codes = (Array.isArray(entry) ? entry : [entry ?? '']).filter((code) => code !== '');
  if (codes.length === 0) return texts.blank;
  return codes.map((code) => labelOf(field, code)).join(', ');
}

function labelOf(field, code) {
  const option = findAll('option', field).find(({ value }) => value === code);
  if (option) return option.textContent;
  if (field.dataset.kind === 'tick') return 'Sì';
  const input = findAll('input', field).find(({ value, type }) => type !== 'text' && value === code);
  return (input && find(`label[for="${input.id}"]`, field)?.textContent) || code;
}

export const labelOfField = (field) => find('[data-label]', field)?.textContent ?? field.dataset.field;

/** What an unfinished answer lacks, told apart from what is wrong with a given one. */
const UNFINISHED = new Set(['missing', 'must_be_yes', 'too_few_ticked', 'too_few_items', 'missing_document']);

export const isUnfinished = ({ code }) => UNFINISHED.has(code);

/** How much a problem weighs on the page. While one is still writing, a gap is a thing to do, no fault. */
function weight(problem, gentle) {
  if (problem.severity === 'warning') return 'warning';
  return gentle && isUnfinished(problem) ? 'to-do' : 'error';
}

const PREFIXES = { error: texts.errorPrefix, warning: texts.warningPrefix, 'to-do': texts.toDoPrefix };

/** Says what is wrong beside the question; an empty list takes it away. */
export function showFieldProblems(place, problems, { gentle = false } = {}) {
  const error = find('[data-error]', place);
  if (!error) return;
  const weights = problems.map((problem) => weight(problem, gentle));
  say(error, problems.map(({ sentence }, index) => PREFIXES[weights[index]] + sentence).join(' '));
  show(error, problems.length > 0);
  const wrong = weights.includes('error');
  place.classList.toggle('has-error', wrong);
  place.classList.toggle('has-warning', !wrong && problems.length > 0);
  if (!place.dataset.field) return;
  for (const input of inputs(place)) {
    if (wrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
}

/** Makes a question read-only, or writable again. */
export function lock(field, locked) {
  for (const input of inputs(field)) {
    if (input.dataset.province === undefined || locked) input.disabled = locked;
  }
}

/** Moves the focus to the first control of a place. */
export function focusOn(place) {
  const control = find('input:not([disabled]), select:not([disabled]), textarea:not([disabled])', place);
  (control ?? place).focus();
  place.scrollIntoView({ block: 'center' });
}

/** Keeps the count of characters under long texts. */
export function countCharacters(area) {
  const count = find(`#conta-${area.name}`);
  if (count) say(count, texts.count(Number(area.dataset.max) - [...area.value].length));
}
