// The answers of an application as they are read again, each with the way to change it.

import { el } from '../dom.mjs';
import { isError } from '../fields.mjs';
import { texts } from './texts.mjs';

/** @import { Problem, SummaryAnswer, SummaryPart, SummarySection } from '../api.d.ts' */
/** @import { Child } from '../dom.mjs' */

/**
 * What the parts of a section are shown with: whether each answer has a way to where it is given, whether it can be changed there,
 * and what is wrong where.
 * @typedef {{ ways: boolean, editable: boolean, wrong: Map<string, Problem[]> }} Around
 */

/** @param {SummaryAnswer} answer */
const words = ({ answer, missing }) => (missing
  ? el('strong', { class: 'gap' }, texts.missing)
  : answer ?? texts.none);

/**
 * A link that says what it changes to those who only hear it.
 * @param {string} href
 * @param {string} label
 * @param {Around} around
 */
const way = (href, label, { ways, editable }) => (ways ? el('a', { class: 'change', href },
  editable ? texts.change : texts.see, el('span', { class: 'visually-hidden' }, `: ${label}`)) : null);

/**
 * What is wrong with an answer that was given; that it is missing stands in its place.
 * @param {string} href
 * @param {Around} around
 */
const wrongAt = (href, { wrong }) => (wrong.get(href) ?? []).filter(({ code }) => code !== 'missing')
  .map((problem) => el('p', { class: isError(problem) ? 'answer-wrong' : 'answer-warning' }, problem.sentence));

/**
 * @param {string} label
 * @param {(Child | readonly Child[])[]} answer
 * @param {string} href
 * @param {Around} around
 * @param {boolean} [computed] whether other answers give it: it is not changed where it stands
 */
const line = (label, answer, href, around, computed = false) => el('div', { class: 'answer' },
  el('dt', {}, label), el('dd', {}, ...answer, wrongAt(href, around)),
  around.ways && !computed ? el('dd', { class: 'answer-way' }, way(href, label, around)) : null);

/**
 * A heading no deeper than browsers have.
 * @param {number} level
 * @param {string} title
 */
const heading = (level, title) => el(/** @type {'h3' | 'h4' | 'h5' | 'h6'} */ (`h${Math.min(level, 6)}`), {}, title);

/** How many columns a table has room for beside the menu; the items of a wider one stand one below the other. */
const MOST_COLUMNS = 6;

/** @typedef {Extract<SummaryPart, { kind: 'table' }>} Table */

/**
 * The items of a list, each with its answers under its number, then the sums.
 * @param {Pick<Table, 'title' | 'columns' | 'items' | 'totals'>} table
 * @param {number} level
 * @param {Around} around
 */
function apart({ title, columns, items, totals }, level, around) {
  const block = (/** @type {string} */ name, /** @type {Child} */ link, /** @type {Child[]} */ lines) =>
    el('section', { class: 'answer-item' }, heading(level, name), link, el('dl', { class: 'answer-list' }, lines));
  const none = { ...around, ways: false };
  const lines = (/** @type {readonly SummaryAnswer[]} */ cells) =>
    cells.map((answer, at) => line(columns[at]?.label ?? '', [words(answer)], '', none));
  const summed = totals.flatMap((total, at) => (total.answer === null ? [] : [line(columns[at]?.label ?? '', [total.answer], '', none)]));
  return [
    ...items.map(({ href, cells }, at) => block(texts.item(at + 1), way(href, `${title}, ${texts.item(at + 1)}`, around), lines(cells))),
    ...(summed.length > 0 ? [block(texts.total, null, summed)] : []),
  ];
}

/**
 * @param {Table} table
 * @param {number} level
 * @param {Around} around
 */
function list({ title, href, columns, items, totals, too_few: tooFew }, level, around) {
  const gap = tooFew ? el('p', {}, el('strong', { class: 'gap' }, `${texts.missing}: `), texts.tooFew, '. ', way(href, title, around)) : null;
  if (items.length === 0) return [heading(level, title), gap ?? el('p', {}, texts.emptyList, ' ', way(href, title, around))];
  if (columns.length > MOST_COLUMNS) return [heading(level, title), gap, ...apart({ title, columns, items, totals }, level + 1, around)];
  const cells = (/** @type {readonly SummaryAnswer[]} */ row) => row.map((answer, at) =>
    el('td', { class: columns[at]?.numeric ? 'numeric' : null, 'data-label': columns[at]?.label ?? '' }, words(answer)));
  const foot = totals.some(({ answer }) => answer !== null)
    ? el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, texts.total),
      totals.map(({ answer }, at) => el('td', { class: columns[at]?.numeric ? 'numeric' : null, 'data-label': columns[at]?.label ?? '' }, answer ?? '')),
      around.ways ? el('td', {}) : null))
    : null;
  return [heading(level, title), gap, el('table', { class: 'items wide answers-table' },
    el('caption', { class: 'visually-hidden' }, title),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'N.'),
      columns.map(({ label, numeric }) => el('th', { scope: 'col', class: numeric ? 'numeric' : null }, label)),
      around.ways ? el('th', { scope: 'col', class: 'answer-way' }, texts.actions) : null)),
    el('tbody', {}, items.map((item, at) => el('tr', {}, el('th', { scope: 'row', 'data-label': 'N.' }, String(at + 1)), cells(item.cells),
      around.ways ? el('td', { class: 'answer-way' }, way(item.href, `${title}, ${texts.item(at + 1)}`, around)) : null))),
    foot)];
}

/**
 * @param {SummaryPart} part
 * @param {number} level
 * @param {Around} around
 * @returns {Child[]}
 */
function partOf(part, level, around) {
  switch (part.kind) {
    case 'group': return [
      part.title ? heading(level, part.title) : null,
      el('dl', { class: 'answer-list' }, part.rows.map((row) => line(row.label, [words(row)], row.href, around, row.computed))),
    ];
    case 'table': return list(part, level, around);
    case 'item': return [el('section', { class: 'answer-item' }, heading(level, part.title),
      part.parts.flatMap((inner) => partOf(inner, level + 1, around)))];
    case 'documents': return [
      heading(level, texts.documentsTitle),
      el('dl', { class: 'answer-list' }, part.rows.map(({ label, files, required, href }) => line(label,
        files.length > 0 ? [files.join('; ')] : [words({ answer: null, missing: required })], href, around))),
    ];
  }
}

/** @param {SummarySection} section */
const emptyWords = ({ required }) => el('p', { class: 'field-hint' }, required ? texts.nothingAsked : texts.notAsked);

/**
 * A section with everything in it.
 * @param {SummarySection} section
 * @param {readonly Problem[]} problems
 * @param {{ ways?: boolean }} how whether each answer has a way to where it is given
 */
export function sectionAnswers(section, problems, { ways = true } = {}) {
  /** @type {Map<string, Problem[]>} */
  const wrong = new Map();
  for (const problem of problems) {
    if (problem.href) wrong.set(problem.href, [...(wrong.get(problem.href) ?? []), problem]);
  }
  const around = { ways, editable: section.editable, wrong };
  const title = `sezione-${section.id}`;
  return el('section', { class: 'answer-section', 'aria-labelledby': title, 'data-answers-of': section.id },
    el('h2', { id: title }, section.title),
    section.parts.length > 0 ? section.parts.flatMap((part) => partOf(part, 3, around)) : emptyWords(section));
}
