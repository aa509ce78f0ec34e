// What is wrong in a workbook and what was written differently, row by row.

import { el, find, findAll, say, show } from '../dom.mjs';
import { ofSource } from './of-source.mjs';
import { inParts } from './parts.mjs';
import { row } from './table.mjs';
import { texts } from './texts.mjs';
import { isPast } from './words.mjs';

/** @import { Conversion, CupChange, CupProblem } from '../api.d.ts' */
/** @import { SourceKind } from './of-source.mjs' */

/**
 * The problems of one row of a sheet; without a row, those of the whole sheet.
 * @template {Pick<CupProblem, 'sheet' | 'row'>} P
 * @typedef {{ sheet: string, row: CupProblem['row'], problems: P[] }} Group
 */

/**
 * Problems by sheet and row, those of the whole sheet first; the order of rows is the sheet's.
 * @template {Pick<CupProblem, 'sheet' | 'row'>} P
 * @param {P[]} problems
 */
export function byRow(problems) {
  /** @type {Map<string, Group<P>>} */
  const groups = new Map();
  for (const problem of problems) {
    const key = `${problem.sheet}|${problem.row ?? 0}`;
    const group = groups.get(key) ?? { sheet: problem.sheet, row: problem.row, problems: [] };
    group.problems.push(problem);
    groups.set(key, group);
  }
  const found = [...groups.values()];
  const sheets = found.map(({ sheet }) => sheet);
  return found.sort((one, other) =>
    sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || (one.row ?? 0) - (other.row ?? 0));
}

/**
 * What a cell holds, so that spaces and nothing at all can be told from words.
 * @param {CupProblem['value']} value
 */
const shown = (value) => (value
  ? el('span', { class: 'cell-value' }, value)
  : el('span', { class: 'cell-empty' }, texts.emptyCell));

/**
 * Fills the table of problems, a body a row of the sheet; the buttons in `more` bring the next rows.
 * @param {HTMLTableElement} table
 * @param {HTMLElement} more
 * @param {CupProblem[]} problems
 * @param {SourceKind} kind
 */
export function showProblems(table, more, problems, kind) {
  for (const body of findAll('tbody', table)) body.remove();
  inParts(more, byRow(problems), {
    put: (groups) => {
      const bodies = groups.map((group) => problemBody(table, group, kind));
      table.append(...bodies);
      return bodies[0] && find('tr', bodies[0]);
    },
  });
}

/**
 * @param {HTMLTableElement} table
 * @param {Group<CupProblem>} group
 * @param {SourceKind} kind
 */
const problemBody = (table, group, kind) => el('tbody', {},
  el('tr', { class: 'group' }, el('th', { colspan: 4, scope: 'rowgroup' }, texts.rowHeading(group, kind))),
  group.problems.map((problem) => row(table, [
    problem.cell ? el('strong', {}, problem.cell) : texts.wholeRow(problem.row, kind),
    problem.header,
    problem.cell ? shown(problem.value) : null,
    problem.sentence,
  ], { 'data-problem': problem.cell ?? '' })));

/** @param {CupChange} change */
const isLeftOut = ({ reason }) => reason === 'left_out';

/**
 * Names the columns that were passed over, since a slip in a heading leaves a whole column out, and rows and sheets that nobody read.
 * @param {Conversion} conversion
 */
const leftOut = ({ report }) => report.changes.filter(isLeftOut)
  .map(({ column, header, sentence }) => (column ? texts.leftOutColumn(column, header) : sentence));

/**
 * Says what was not read, as long as something can be done about it.
 * @param {HTMLElement} place
 * @param {Conversion} conversion
 */
export function showLeftOut(place, conversion) {
  const lines = isPast(conversion) ? [] : leftOut(conversion);
  show(place, lines.length > 0);
  find('ul', place).replaceChildren(...lines.map((line) => el('li', {}, line)));
}

/**
 * What was told before the request was sent, for whoever looks it up later.
 * @param {HTMLElement} place
 * @param {Conversion} conversion
 */
export function showToldBefore(place, conversion) {
  const { differences, twins } = conversion.summary_of_request ?? { differences: [], twins: [] };
  const told = [...leftOut(conversion).map(texts.wasNotRead), ...differences.map(texts.difference), ...twins.map(texts.twin)];
  const lines = isPast(conversion) ? told : [];
  show(place, lines.length > 0);
  say(find('summary', place), texts.toldBefore(lines.length));
  find('ul', place).replaceChildren(...lines.map((line) => el('li', {}, line)));
}

/**
 * Fills the list of what was written differently.
 * @param {HTMLElement} place
 * @param {Conversion} conversion
 */
export function showChanges(place, { state, report, source: { kind } }) {
  const changes = report.changes.filter((change) => !isLeftOut(change));
  const count = report.change_count - (report.changes.length - changes.length);
  const done = state === 'accepted';
  show(place, count > 0);
  say(find('[data-changes-title]', place), texts.changesTitle(count, done));
  say(find('[data-changes-intro]', place), done ? ofSource[kind].changesDone : state === 'to_confirm' ? texts.changesToConfirm : texts.changesToCome);
  const cut = find('[data-changes-cut]', place);
  say(cut, count > changes.length ? texts.changesCut(changes.length, count) : '');
  show(cut, count > changes.length);
  const table = find('table', place);
  const body = find('tbody', table);
  body.replaceChildren();
  inParts(find('[data-more]', place), changes, {
    put: (part) => {
      const lines = part.map((change) => row(table, [
        change.cell ? el('strong', {}, change.cell) : texts.wholeRow(change.row, kind), change.header, shown(change.from), shown(change.to), change.sentence,
      ]));
      body.append(...lines);
      return lines[0];
    },
  });
}
